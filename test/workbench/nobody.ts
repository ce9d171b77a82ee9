import type { Outside } from '../../electron/calls/outside.ts';

/** A person who closes every dialog and looks at nothing. */
export const nobody: Outside = {
  chooseFile: async () => undefined,
  chooseFolder: async () => undefined,
  chooseNewFile: async () => undefined,
  showImport: async () => undefined,
  showExport: async () => undefined,
  showPage: async () => undefined,
  copy: async () => undefined,
  printPdf: async () => new Uint8Array(),
  drawPng: async () => new Uint8Array(),
  openFolder: async () => undefined,
};
