import { Worker } from 'node:worker_threads';
import { UserError } from '../../engine/units/user-error.ts';
import type { Channel, WorkView } from '../channels/channels.ts';
import type { FromWorkbench, OutsideQuestion, ToWorkbench, WorkbenchStart } from './messages.ts';
import type { Outside } from './outside.ts';
import { SharedProgress } from './shared-progress.ts';

/** Built, the worker lies beside the main process; in the sources it is run as it is. */
const WORKER = import.meta.url.endsWith('.ts') ? '../workers/workbench-worker.ts' : './workbench-worker.mjs';

/** Work that is done sooner is not spoken of. */
const SPOKEN_OF_AFTER_MS = 300;
const LOOK_EVERY_MS = 100;
/** Number of the call that is made ahead of the page, which counts its own from 1. */
const AHEAD = 2 ** 31 - 1;
/** After this the thread is ended as it stands; what it saved is on disk. */
const PATIENCE_AT_CLOSE_MS = 2_000;

interface Surroundings {
  outside: Outside;
  /** Is told some times a second how far long work is, and once that there is none any more. */
  onWork: (work: WorkView | undefined) => void;
  /** The store cannot be opened, or the thread broke: there is no going on. */
  onFailure: (title: string, message: string) => void;
}

interface Waiting {
  since: number;
  answer: (text: string) => void;
}

/** The deals, in a thread of their own: the main process relays what the page asks, and stays free for the window. */
export class WorkbenchThread {
  readonly #worker: Worker;
  readonly #ended: Promise<unknown>;
  readonly #progress = new SharedProgress();
  readonly #surroundings: Surroundings;
  readonly #waiting = new Map<number, Waiting>();
  #looking: NodeJS.Timeout | undefined;
  #isSpokenOf = false;
  #ahead: { channel: Channel; answer: Promise<string> } | undefined;

  constructor(file: string, surroundings: Surroundings) {
    this.#surroundings = surroundings;
    const workerData: WorkbenchStart = { file, progress: this.#progress.buffer };
    this.#worker = new Worker(new URL(WORKER, import.meta.url), { workerData });
    this.#worker.on('message', (message: FromWorkbench) => this.#hear(message));
    this.#worker.on('error', ({ message }) =>
      surroundings.onFailure('Trancheworks has made a mistake', `${message} Your deal is as it was last saved.`),
    );
    this.#ended = new Promise((resolve) => this.#worker.once('exit', resolve));
  }

  /** Asks what the page will ask first, while it is still on its way; its asking then gets this answer. */
  askAhead(channel: Channel): void {
    this.#ahead = { channel, answer: this.ask(AHEAD, channel, undefined) };
  }

  /** Passes a message on, as JSON both ways; `call` names it from now on. */
  ask(call: number, channel: string, sent: string | undefined): Promise<string> {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    if (ahead?.channel === channel) return ahead.answer;
    this.#looking ??= setInterval(() => this.#look(), LOOK_EVERY_MS);
    return new Promise((answer) => {
      this.#waiting.set(call, { since: performance.now(), answer });
      this.#post({ kind: 'ask', call, channel, sent });
    });
  }

  /** Gives a call up, be it under way or still to come; its answer says so. */
  cancel(call: number): void {
    if (!this.#waiting.has(call)) return;
    this.#progress.cancel(call);
    this.#post({ kind: 'cancel', call });
  }

  /** Ends the thread once what it was asked for is done, such as the last edit; what waits for something is given up. */
  async close(): Promise<void> {
    clearInterval(this.#looking);
    this.#post({ kind: 'close' });
    const patience = setTimeout(() => void this.#worker.terminate(), PATIENCE_AT_CLOSE_MS);
    await this.#ended;
    clearTimeout(patience);
  }

  #post(message: ToWorkbench): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(message);
  }

  #hear(message: FromWorkbench): void {
    if (message.kind === 'answer') this.#answered(message.call, message.answer);
    else if (message.kind === 'outside') void this.#doOutside(message.id, message.question);
    else this.#surroundings.onFailure('Trancheworks cannot open its deals', message.message);
  }

  #answered(call: number, text: string): void {
    this.#waiting.get(call)?.answer(text);
    this.#waiting.delete(call);
    if (this.#waiting.size > 0) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
    this.#speak(undefined);
  }

  #look(): void {
    const work = this.#progress.read();
    const since = this.#waiting.get(work.call)?.since;
    const isLong = since !== undefined && performance.now() - since >= SPOKEN_OF_AFTER_MS;
    this.#speak(isLong ? work : undefined);
  }

  #speak(work: WorkView | undefined): void {
    if (work || this.#isSpokenOf) this.#surroundings.onWork(work);
    this.#isSpokenOf = work !== undefined;
  }

  async #doOutside(id: number, { what, asked }: OutsideQuestion): Promise<void> {
    try {
      const ask = this.#surroundings.outside[what] as (of: typeof asked) => Promise<unknown>;
      this.#post({ kind: 'outside', id, found: await ask(asked) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#post({ kind: 'outsideFailed', id, message, forPerson: error instanceof UserError });
    }
  }
}
