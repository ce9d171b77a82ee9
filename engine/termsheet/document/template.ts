import { z } from 'zod';
import { note, words } from '../../deal/schema/scalars.ts';
import { quoted } from '../../units/quote.ts';
import { SECTION_KINDS } from './section-kinds.ts';

export const TERM_SHEET_FORMAT = 'trancheworks-termsheet/1';

const MAX_LOGO_LENGTH = 1_500_000;

const color = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'expected a colour such as "#0b4f8a"' });

const logo = z
  .string()
  .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/, { error: 'expected a PNG or JPEG picture as a data: URL' })
  .max(MAX_LOGO_LENGTH, { error: 'expected a picture of at most 1 MB' });

/** Who sends the term sheet out, and how it looks. */
const brand = z.strictObject({
  /** Printed at the head of each page; absent: none. */
  name: words.optional(),
  logo: logo.optional(),
  color: color.default('#0b4f8a'),
  /** The small print of the cover and of each page's foot. */
  legend: note.optional(),
});

const section = z.strictObject({
  section: z.enum(SECTION_KINDS, { error: `expected one of ${SECTION_KINDS.join(', ')}` }),
  /** In the place of the usual title. */
  title: words.optional(),
});

/** Which sections a term sheet has, in which order, under which titles, and in whose name it is sent. */
export const termSheetTemplate = z
  .strictObject({
    format: z.literal(TERM_SHEET_FORMAT, {
      error: `expected "${TERM_SHEET_FORMAT}", the format that this program reads`,
    }),
    name: words,
    sections: z.array(section).min(1),
    /** Name of the template that the loans are stratified by. */
    stratifications: words.default('standard'),
    brand: brand.default({ color: '#0b4f8a' }),
  })
  .superRefine(({ sections }, context) => {
    for (const [position, { section: kind }] of sections.entries()) {
      if (sections.findIndex((one) => one.section === kind) === position) continue;
      const message = `the section ${quoted(kind)} is named twice: take one of them out`;
      context.addIssue({ code: 'custom', path: ['sections', position, 'section'], message });
    }
  });

export type TermSheetTemplate = z.infer<typeof termSheetTemplate>;
export type Brand = TermSheetTemplate['brand'];
