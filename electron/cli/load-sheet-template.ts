import {
  checkTermSheetTemplate,
  TERM_SHEET_TEMPLATE_KEYS,
  termSheetTemplateOf,
} from '../../engine/library/term-sheet-templates.ts';
import type { TermSheetTemplate } from '../../engine/termsheet/document/template.ts';
import { readTemplate } from './load-template.ts';
import type { Output } from './usage.ts';

/** A template of term sheets by library name or file; what is wrong with it goes to `err` and ends the command. */
export const loadSheetTemplate = (name: string, output: Output): TermSheetTemplate =>
  termSheetTemplateOf(name) ?? readTemplate(name, TERM_SHEET_TEMPLATE_KEYS, checkTermSheetTemplate, output);
