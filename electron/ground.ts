/** What a window shows before its page is drawn, as --bg in renderer/look/look.css. */
export const GROUND = { light: '#f6f6f4', dark: '#16181b' } as const;
