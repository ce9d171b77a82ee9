/** How the sheets of a workbook look. */
export const FONT = { name: 'Calibri', size: 11 };
export const TITLE_FONT = { ...FONT, size: 14, bold: true };
export const BOLD = { ...FONT, bold: true };
export const FAINT = { ...FONT, color: { argb: 'FF6B7280' } };
export const WARNING = { ...FONT, bold: true, color: { argb: 'FFC00000' } };
export const HAIRLINE = { style: 'thin', color: { argb: 'FFD9D9D9' } } as const;
export const RULE = { style: 'thin', color: { argb: 'FF6B7280' } } as const;

/** `#0b4f8a` as a workbook has it. */
export const argbOf = (color: string): { argb: string } => ({ argb: `FF${color.slice(1).toUpperCase()}` });
