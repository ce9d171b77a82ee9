import {
  checkTermSheetTemplate,
  TERM_SHEET_TEMPLATE_KEYS,
  termSheetTemplateOf,
} from '../../engine/library/term-sheet-templates.ts';
import type { TermSheetTemplate } from '../../engine/termsheet/document/template.ts';
import { placeText } from '../../engine/units/diagnostic.ts';
import { quoted } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { Store } from '../store/store.ts';

/** The template that a deal's term sheet is made by. */
export interface TemplateInUse {
  /** Name of the template that was chosen. */
  chosen: string;
  /** As it is used, with what was changed since. */
  template: TermSheetTemplate;
  /** Whether anything was. */
  isChanged: boolean;
}

export interface NamedTemplate {
  name: string;
  isShipped: boolean;
}

const SHIPPED: ReadonlyMap<string, TermSheetTemplate> = new Map(
  TERM_SHEET_TEMPLATE_KEYS.flatMap((key) => {
    const template = termSheetTemplateOf(key);
    return template ? [[template.name, template]] : [];
  }),
);

/** A template of any form; throws UserError with the first thing that is wrong with it. */
function sound(document: unknown): TermSheetTemplate {
  const { template, diagnostics } = checkTermSheetTemplate(document);
  if (template) return template;
  const [first] = diagnostics;
  throw new UserError(
    `This cannot be a template: ${first ? `${placeText(first.place)}: ${first.message}` : 'it is empty'}.`,
  );
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The templates of term sheets, shipped and kept, and the one that the open deal uses. */
export class SheetTemplateDesk {
  readonly #store: Store;
  readonly #dealId: number;
  readonly #now: () => string;

  constructor(store: Store, dealId: number, now: () => string) {
    this.#store = store;
    this.#dealId = dealId;
    this.#now = now;
  }

  /** Shipped ones first. */
  list(): NamedTemplate[] {
    const kept = this.#store.sheetTemplates().map(({ name }) => ({ name, isShipped: false }));
    return [...[...SHIPPED.keys()].map((name) => ({ name, isShipped: true })), ...kept];
  }

  /** A shipped deal starts with the shipped template of its own key, any other with the first one. */
  get current(): TemplateInUse {
    const used = this.#store.dealSheet(this.#dealId);
    const template = used && checkTermSheetTemplate(JSON.parse(used.body)).template;
    if (!used || !template) return this.#first();
    const base = this.#find(used.template);
    return { chosen: used.template, template, isChanged: JSON.stringify(base) !== JSON.stringify(template) };
  }

  choose(name: string): void {
    this.#use(name, this.#named(name));
  }

  /** Changes what the deal uses, and no template that is kept; throws UserError where that would be no template. */
  edit(document: unknown): void {
    this.#use(this.current.chosen, sound(document));
  }

  /** Takes back what was changed since the template was chosen. */
  reset(): void {
    this.choose(this.current.chosen);
  }

  /** Keeps what the deal uses in the place of the template that was chosen. */
  save(): void {
    const { chosen, template } = this.current;
    this.#own(chosen);
    this.#keep(chosen, template);
  }

  /** Keeps what the deal uses under a new name. */
  saveAs(name: string): void {
    this.#refuseTaken(name);
    this.#keep(name.trim(), this.current.template);
  }

  rename(from: string, to: string): void {
    const template = this.#own(from);
    if (!sameName(from, to.trim())) this.#refuseTaken(to);
    const renamed = sound({ ...template, name: to });
    this.#store.renameSheetTemplate(from, { name: renamed.name, body: JSON.stringify(renamed), savedAt: this.#now() });
    const { chosen, template: used } = this.current;
    if (chosen === renamed.name) this.#use(chosen, { ...used, name: chosen });
  }

  /** The deal keeps what it uses of it. */
  remove(name: string): void {
    this.#own(name);
    this.#store.removeSheetTemplate(name);
    if (this.current.chosen === name) this.choose(this.#first().chosen);
  }

  #first(): TemplateInUse {
    const key = this.#store.deals().find(({ id }) => id === this.#dealId)?.libraryKey;
    const template = (key && termSheetTemplateOf(key)) || [...SHIPPED.values()][0];
    if (!template) throw new Error('No template of term sheets is shipped');
    return { chosen: template.name, template, isChanged: false };
  }

  #use(template: string, used: TermSheetTemplate): void {
    this.#store.useDealSheet(this.#dealId, { template, body: JSON.stringify(used) });
  }

  #keep(name: string, template: TermSheetTemplate): void {
    const kept = sound({ ...template, name });
    this.#store.saveSheetTemplate({ name: kept.name, body: JSON.stringify(kept), savedAt: this.#now() });
    this.#use(kept.name, kept);
  }

  /** A shipped or kept template; undefined where there is none of that name, or none that can be read. */
  #find(name: string): TermSheetTemplate | undefined {
    const kept = this.#store.sheetTemplates().find((one) => one.name === name);
    return SHIPPED.get(name) ?? (kept && checkTermSheetTemplate(JSON.parse(kept.body)).template);
  }

  #named(name: string): TermSheetTemplate {
    const found = this.#find(name);
    if (!found) throw new UserError(`There is no template ${quoted(name)} that can be read: choose one from the list.`);
    return found;
  }

  /** One that may be changed. */
  #own(name: string): TermSheetTemplate {
    if (!SHIPPED.has(name)) return this.#named(name);
    throw new UserError(`The template ${quoted(name)} ships with the program: save yours under another name.`);
  }

  #refuseTaken(name: string): void {
    const taken = this.list().find((one) => sameName(one.name, name.trim()));
    if (taken) throw new UserError(`There is a template ${quoted(taken.name)} already: give this one another name.`);
  }
}
