import type { PageFrame } from './printer.ts';

/** What a process that wants something printed asks of the one that prints; bytes travel as base64. */
export type PrintRequest = { id: number } & (
  { want: 'pdf'; html: string; frame: PageFrame } | { want: 'png'; svg: string; widthPx: number }
);

export type PrintAnswer = { id: number; bytes: string } | { id: number; error: string } | { ready: true };
