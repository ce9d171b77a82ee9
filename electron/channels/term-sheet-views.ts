import { z } from 'zod';
import { SECTION_KINDS } from '../../engine/termsheet/document/section-kinds.ts';

/** What a term sheet is written as. */
export const SHEET_FORMATS = ['pdf', 'xlsx', 'docx', 'html', 'csv', 'json'] as const;

const sectionKind = z.enum(SECTION_KINDS);

/** A template as the window changes it; the workbench checks each change of it, and answers in sentences. */
export const sheetTemplateView = z.strictObject({
  format: z.string(),
  name: z.string(),
  sections: z.array(z.strictObject({ section: sectionKind, title: z.string().max(1_000).optional() })),
  stratifications: z.string(),
  brand: z.strictObject({
    name: z.string().max(1_000).optional(),
    /** A picture as a data: URL. */
    logo: z.string().max(2_000_000).optional(),
    color: z.string().max(100),
    legend: z.string().max(10_000).optional(),
  }),
});

/** The template that the open deal uses, and the others. */
export const sheetSettingsView = z.strictObject({
  chosen: z.string(),
  /** Whether something was changed since the template was chosen. */
  isChanged: z.boolean(),
  template: sheetTemplateView,
  /** Shipped ones first. */
  templates: z.array(z.strictObject({ name: z.string(), isShipped: z.boolean() })),
  /** Every kind of section in the usual order, with its usual title. */
  kinds: z.array(z.strictObject({ section: sectionKind, title: z.string() })),
  /** The templates that loans can be stratified by. */
  stratifications: z.array(z.string()),
  /** What the term sheet can be written as. */
  formats: z.array(z.enum(SHEET_FORMATS)),
});

/** The term sheet as it would be printed now. */
export const sheetPreviewView = z.strictObject({
  /** Where the page is, until some newer ones have been made. */
  url: z.string(),
  sections: z.array(
    z.strictObject({
      id: sectionKind,
      title: z.string(),
      tables: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    }),
  ),
  /** Sections that the deal has nothing for, each with the reason. */
  leftOut: z.array(z.strictObject({ title: z.string(), text: z.string() })),
  /** Each one makes a watermark. */
  warnings: z.array(z.string()),
  /** What stands at the foot of each page. */
  provenance: z.string(),
});

/** How many formats were made so far, and how many there will be. */
export const exportProgressView = z.strictObject({ done: z.int(), of: z.int() });

export type SheetFormat = (typeof SHEET_FORMATS)[number];
export type SheetTemplateView = z.infer<typeof sheetTemplateView>;
export type SheetSettingsView = z.infer<typeof sheetSettingsView>;
export type SheetPreviewView = z.infer<typeof sheetPreviewView>;
export type ExportProgressView = z.infer<typeof exportProgressView>;
