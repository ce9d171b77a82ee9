import { UserError } from '../../engine/units/user-error.ts';
import type { OutsideQuestion, Post } from './messages.ts';
import type { Outside } from './outside.ts';

interface Pending {
  resolve: (found: unknown) => void;
  reject: (error: Error) => void;
}

/** Asks the main process for what only it can do. */
export class OutsideCalls {
  readonly #post: Post;
  readonly #pending = new Map<number, Pending>();
  #last = 0;
  readonly outside: Outside = {
    chooseFile: (asked) => this.#ask({ what: 'chooseFile', asked }),
    chooseFolder: (asked) => this.#ask({ what: 'chooseFolder', asked }),
    chooseNewFile: (asked) => this.#ask({ what: 'chooseNewFile', asked }),
    showImport: (asked) => this.#ask({ what: 'showImport', asked }),
    showExport: (asked) => this.#ask({ what: 'showExport', asked }),
    showPage: (asked) => this.#ask({ what: 'showPage', asked }),
    copy: (asked) => this.#ask({ what: 'copy', asked }),
    printPdf: (asked) => this.#ask({ what: 'printPdf', asked }),
    drawPng: (asked) => this.#ask({ what: 'drawPng', asked }),
    openFolder: (asked) => this.#ask({ what: 'openFolder', asked }),
  };

  constructor(post: Post) {
    this.#post = post;
  }

  found(id: number, found: unknown): void {
    this.#pending.get(id)?.resolve(found);
    this.#pending.delete(id);
  }

  failed(id: number, message: string, forPerson: boolean): void {
    this.#pending.get(id)?.reject(forPerson ? new UserError(message) : new Error(message));
    this.#pending.delete(id);
  }

  /** The main process answers with what `Outside` says; both threads are of one program. */
  #ask<T>(question: OutsideQuestion): Promise<T> {
    const id = (this.#last += 1);
    this.#post({ kind: 'outside', id, question });
    return new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject })) as Promise<T>;
  }
}
