/** Brings a person to a line of a text, the first being 1, and selects it. */
export function selectLine(text: HTMLTextAreaElement | null, line: number): void {
  if (!text) return;
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  text.scrollTop = (text.scrollHeight / lines.length) * (line - 1) - text.clientHeight / 2;
}
