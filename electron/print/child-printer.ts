import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UserError } from '../../engine/units/user-error.ts';
import type { PrintAnswer, PrintRequest } from './messages.ts';
import type { PageFrame, Printer } from './printer.ts';
import { rootFlags } from './root-flags.ts';

const NO_ELECTRON =
  'A PDF or a picture needs Electron to print it, and there is none: run the command as npm run -s tw, or name the Electron program in TRANCHEWORKS_ELECTRON.';

/** Long enough for a slow machine to start, short enough for a person to wait. */
const START_MS = 60_000;

/** Built by build/bundle.mjs. */
const PROGRAM = path.join(import.meta.dirname, '../../dist/print');

function flags(userData: string): string[] {
  if (process.platform !== 'linux') return [`--user-data-dir=${userData}`];
  // No display is asked for.
  return [...rootFlags(), '--ozone-platform=headless', '--disable-gpu', `--user-data-dir=${userData}`];
}

interface Waiting {
  done: (bytes: Uint8Array) => void;
  failed: (error: Error) => void;
}

type Want = PrintRequest extends infer R ? (R extends PrintRequest ? Omit<R, 'id'> : never) : never;

/** What a file holds, which is then gone. */
async function takeFile(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file);
  await rm(file);
  return bytes;
}

/** A printer for a program that is not Electron: it starts one that nobody sees, and asks it. */
export class ChildPrinter implements Printer {
  readonly #child: ChildProcess;
  readonly #userData: string;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  private constructor(child: ChildProcess, userData: string) {
    this.#child = child;
    this.#userData = userData;
    child.on('message', (message: PrintAnswer) => this.#take(message));
    child.on('exit', (code) => this.#fail(new UserError(`The printing process ended early (exit code ${code}).`)));
  }

  /** Starts an Electron, by default the one that the environment names; throws UserError where there is none. */
  static async start(electron = process.env['TRANCHEWORKS_ELECTRON']): Promise<ChildPrinter> {
    if (electron === undefined || electron === '') throw new UserError(NO_ELECTRON);
    const userData = await mkdtemp(path.join(tmpdir(), 'trancheworks-print-'));
    const child = spawn(electron, [...flags(userData), PROGRAM], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const printer = new ChildPrinter(child, userData);
    try {
      // The first message says that it is ready; `once` throws what the process reports instead, such as no such file.
      await once(child, 'message', { signal: AbortSignal.timeout(START_MS) });
    } catch (error) {
      await printer.close();
      throw new UserError(
        `Electron did not start (${error instanceof Error ? error.message : String(error)}): ${electron}`,
      );
    }
    return printer;
  }

  pdf(html: string, frame: PageFrame): Promise<Uint8Array> {
    return this.#ask({ want: 'pdf', html, frame });
  }

  png(svg: string, widthPx: number): Promise<Uint8Array> {
    return this.#ask({ want: 'png', svg, widthPx });
  }

  async close(): Promise<void> {
    const { exitCode, signalCode, pid, connected } = this.#child;
    if (pid !== undefined && exitCode === null && signalCode === null) {
      const ended = once(this.#child, 'exit');
      if (connected) this.#child.disconnect();
      else this.#child.kill();
      await ended;
    }
    await rm(this.#userData, { recursive: true, force: true });
  }

  #ask(want: Want): Promise<Uint8Array> {
    const id = (this.#count += 1);
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      this.#child.send({ id, ...want }, (error) => {
        if (error) this.#fail(error);
      });
    });
  }

  #take(message: PrintAnswer): void {
    if ('ready' in message) return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (!waiting) return;
    if ('error' in message) waiting.failed(new Error(message.error));
    else takeFile(message.file).then(waiting.done, waiting.failed);
  }

  #fail(error: Error): void {
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}
