import { z } from 'zod';
import { SHEET_FORMATS, sheetPreviewView, sheetSettingsView, sheetTemplateView } from './term-sheet-views.ts';

const nothing = z.undefined();
const named = z.strictObject({ name: z.string().max(1_000) });

/** Messages about the term sheet of the open deal, and the templates it is made by. */
export const TERM_SHEET_CHANNELS = {
  'termSheet.settings': { sent: nothing, returned: sheetSettingsView },
  /** Uses another template for the open deal. */
  'termSheet.choose': { sent: named, returned: sheetSettingsView },
  /** Changes the template for the open deal alone; refused with a sentence where that would be no template. */
  'termSheet.edit': { sent: z.strictObject({ template: sheetTemplateView }), returned: sheetSettingsView },
  /** Takes back what was changed since the template was chosen. */
  'termSheet.reset': { sent: nothing, returned: sheetSettingsView },
  /** Keeps the changed template in the place of the chosen one. */
  'termSheet.save': { sent: nothing, returned: sheetSettingsView },
  /** Keeps it under a new name, for every deal. */
  'termSheet.saveAs': { sent: named, returned: sheetSettingsView },
  'termSheet.rename': {
    sent: z.strictObject({ from: z.string(), to: z.string().max(1_000) }),
    returned: sheetSettingsView,
  },
  'termSheet.remove': { sent: named, returned: sheetSettingsView },
  /** Asks for a picture; as it was when the person thinks better of it. */
  'termSheet.chooseLogo': { sent: nothing, returned: sheetSettingsView },
  'termSheet.preview': { sent: nothing, returned: sheetPreviewView },
  /** Puts a table on the clipboard, as text and as a table with its formats. */
  'termSheet.copy': {
    sent: z.strictObject({ table: z.string() }),
    returned: z.strictObject({ title: z.string(), rows: z.int(), columns: z.int() }),
  },
  /** Asks for a folder and writes the term sheet into it; may be cancelled between files. */
  'termSheet.export': {
    sent: z.strictObject({ formats: z.array(z.enum(SHEET_FORMATS)).min(1) }),
    returned: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('written'), folder: z.string(), files: z.array(z.string()) }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
  /** Shows a folder that was just exported into, and no other. */
  'termSheet.openFolder': { sent: z.strictObject({ folder: z.string() }), returned: nothing },
} as const;
