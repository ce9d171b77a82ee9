/** A template of term sheets that a person keeps; the body is JSON that the store does not read. */
export interface SheetTemplateRecord {
  readonly name: string;
  readonly body: string;
  readonly savedAt: string;
}

/**
 * What a deal's term sheet is made by. It is remembered beside the deal, not in its document: which sections are printed
 * is nobody's term, and changes no version.
 */
export interface DealSheetRecord {
  /** Name of the template that was chosen. */
  readonly template: string;
  /** The template as it is used, with what was changed since it was chosen. */
  readonly body: string;
}

/** The part of the store that keeps templates of term sheets. */
export interface SheetTemplateStore {
  /** By name. */
  sheetTemplates(): SheetTemplateRecord[];
  /** Adds a template, or replaces the one of that name. */
  saveSheetTemplate(template: SheetTemplateRecord): void;
  /** Puts a template in the place of another one, of which deals then know the new name. */
  renameSheetTemplate(from: string, template: SheetTemplateRecord): void;
  /** Removes the template of that name, if there is one; deals keep what they use. */
  removeSheetTemplate(name: string): void;
  /** What a deal uses; undefined where nobody chose yet. */
  dealSheet(dealId: number): DealSheetRecord | undefined;
  /** Remembers what a deal uses. */
  useDealSheet(dealId: number, sheet: DealSheetRecord): void;
}
