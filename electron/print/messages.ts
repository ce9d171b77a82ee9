import type { PageFrame } from './printer.ts';

/** What a process that wants something printed asks of the one that prints. */
export type PrintRequest = { id: number } & (
  { want: 'pdf'; html: string; frame: PageFrame } | { want: 'png'; svg: string; widthPx: number }
);

export type PrintAnswer =
  /** Whoever asked takes the bytes from the file, and removes it. */
  { id: number; file: string } | { id: number; error: string } | { ready: true };
