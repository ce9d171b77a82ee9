import type { Outside } from './outside.ts';

/** What is asked of the main process. */
export type OutsideQuestion = { [K in keyof Outside]: { what: K; asked: Parameters<Outside[K]>[0] } }[keyof Outside];

/** What the main process sends to the workbench's thread. Texts are JSON; `undefined` is sent as no text. */
export type ToWorkbench =
  | { kind: 'ask'; call: number; channel: string; sent: string | undefined }
  | { kind: 'cancel'; call: number }
  | { kind: 'outside'; id: number; found: unknown }
  /** `forPerson`: the message is a sentence for them, and no mistake of the program. */
  | { kind: 'outsideFailed'; id: number; message: string; forPerson: boolean }
  | { kind: 'close' };

/** What the workbench's thread sends to the main process. */
export type FromWorkbench =
  | { kind: 'answer'; call: number; answer: string }
  | { kind: 'outside'; id: number; question: OutsideQuestion }
  /** The store could not be opened; the file stays as it is. */
  | { kind: 'unopened'; message: string };

/** The way to the main process. */
export type Post = (message: FromWorkbench) => void;

/** What the workbench's thread is started with. */
export interface WorkbenchStart {
  /** The store. */
  file: string;
  /** Memory that both threads see. */
  progress: SharedArrayBuffer;
}
