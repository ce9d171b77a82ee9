import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { SheetPreviewView, SheetSettingsView } from '../../electron/channels/term-sheet-views.ts';
import { stepInList } from '../frame/keyboard.ts';
import { moved, renamed, sectionLines, toggled, type SectionKind, type SectionLine } from './section-lines.ts';
import type { SectionHands } from './section-row.tsx';
import type { SheetSettings } from './use-sheet-settings.ts';

export interface SectionListProps {
  settings: SheetSettingsView;
  edit: SheetSettings['edit'];
  leftOut: SheetPreviewView['leftOut'];
  /** A section was chosen, and is looked for in the preview. */
  onChoose: (section: SectionKind) => void;
}

interface Sections {
  list: RefObject<HTMLOListElement | null>;
  lines: SectionLine[];
  /** Position of the chosen one, from 0. */
  at: number;
  isRenaming: boolean;
  rename: () => void;
  move: (from: number, to: number) => void;
  handsOf: (line: SectionLine) => SectionHands;
  takeKey: (event: KeyboardEvent) => void;
}

/** The sections of the template, which of them is chosen, and what can be done to it. */
export function useSections({ settings, edit, leftOut, onChoose }: SectionListProps): Sections {
  const { template, kinds } = settings;
  const { sections } = template;
  const lines = sectionLines(settings, leftOut);
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<SectionKind>();
  const [isRenaming, setIsRenaming] = useState(false);
  const at = positionOf(lines, chosen);
  const focusAt = (position: number) => boxesIn(list)?.[position]?.focus();
  const choose = ({ section, isIn }: SectionLine) => {
    if (section === chosen) return;
    setChosen(section);
    setIsRenaming(false);
    if (isIn) onChoose(section);
  };
  const move = (from: number, to: number) => edit({ sections: moved(sections, from, to) });
  const rename = () => lines[at]?.isIn === true && setIsRenaming(true);
  const finish = (line: SectionLine, title: string) => {
    setIsRenaming(false);
    if (title !== line.title) edit({ sections: renamed(sections, line, title) });
    requestAnimationFrame(() => focusAt(at));
  };
  const handsOf = (line: SectionLine): SectionHands => ({
    onChoose: () => choose(line),
    onToggle: () => edit({ sections: toggled(sections, kinds, line.section) }),
    onRename: rename,
    onRenamed: (title) => isRenaming && finish(line, title),
  });
  const step = (to: number, isMoving: boolean) => (isMoving ? move(at, to) : focusAt(to));
  const show = () => lines[at]?.isIn && onChoose(lines[at].section);
  const takeKey = (event: KeyboardEvent) => {
    const key = sectionKey(event, at, lines.length);
    if (key === undefined) return;
    event.preventDefault();
    if (key === 'rename') rename();
    else if (key === 'show') show();
    else step(key, event.altKey);
  };
  return { list, lines, at, isRenaming, rename, move, handsOf, takeKey };
}

/** The first line until one was chosen. */
const positionOf = (lines: readonly SectionLine[], chosen: SectionKind | undefined): number =>
  Math.max(
    0,
    lines.findIndex(({ section }) => section === chosen),
  );

const boxesIn = ({ current }: RefObject<HTMLElement | null>) =>
  current?.querySelectorAll<HTMLElement>('input[type="checkbox"]');

/** The arrows choose a section, with Alt they move it; F2 types its title, Enter shows it. */
function sectionKey(event: KeyboardEvent, at: number, count: number): number | 'rename' | 'show' | undefined {
  const { key, ctrlKey, metaKey, target } = event;
  const isTyping = target instanceof HTMLInputElement && target.type !== 'checkbox';
  if (ctrlKey || metaKey || isTyping) return undefined;
  if (key === 'F2') return 'rename';
  return key === 'Enter' ? 'show' : stepInList(key, at, count);
}
