import type {
  SheetPreviewView,
  SheetSettingsView,
  SheetTemplateView,
} from '../../electron/channels/term-sheet-views.ts';

type Sections = SheetTemplateView['sections'];
type Kinds = SheetSettingsView['kinds'];
export type SectionKind = Sections[number]['section'];

/** A section as the list shows it. */
export interface SectionLine {
  section: SectionKind;
  title: string;
  /** What it is called unless it is renamed. */
  usual: string;
  isIn: boolean;
  /** Why it is not printed though it is wanted. */
  reason?: string | undefined;
}

/** The sections of a template in their order, then those that it leaves out in the usual one. */
export function sectionLines(
  { template: { sections }, kinds }: Pick<SheetSettingsView, 'template' | 'kinds'>,
  leftOut: SheetPreviewView['leftOut'],
): SectionLine[] {
  const usualOf = new Map(kinds.map(({ section, title }) => [section, title]));
  const wanted = sections.map(({ section, title }): SectionLine => {
    const usual = usualOf.get(section) ?? section;
    const name = title ?? usual;
    return { section, title: name, usual, isIn: true, reason: leftOut.find((one) => one.title === name)?.text };
  });
  const others = kinds.filter(({ section }) => !sections.some((one) => one.section === section));
  return [...wanted, ...others.map(({ section, title }) => ({ section, title, usual: title, isIn: false }))];
}

/** Takes a section out, or puts it in behind those that usually come before it. */
export function toggled(sections: Sections, kinds: Kinds, section: SectionKind): Sections {
  if (sections.some((one) => one.section === section)) return sections.filter((one) => one.section !== section);
  const before = kinds
    .slice(
      0,
      kinds.findIndex((kind) => kind.section === section),
    )
    .map((kind) => kind.section);
  const last = sections.findLastIndex((one) => before.includes(one.section));
  return sections.toSpliced(last + 1, 0, { section });
}

/** Takes a section out and puts it back so that it stands at `to`; as they were where one of the places is none. */
export function moved(sections: Sections, from: number, to: number): Sections {
  const taken = sections[from];
  if (!taken || !sections[to] || from === to) return sections;
  return sections.toSpliced(from, 1).toSpliced(to, 0, taken);
}

/** Gives a section another title; no title, or the usual one, is the usual one. */
export const renamed = (sections: Sections, { section, usual }: SectionLine, title: string): Sections =>
  sections.map((one) =>
    one.section !== section ? one : title === '' || title === usual ? { section } : { section, title },
  );
