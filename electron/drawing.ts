import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * What an earlier start found this machine to draw with. `trying` is written ahead of a start that draws in software,
 * and is replaced once the window is open: whoever finds it knows that the start before came to nothing. That may have
 * had other reasons, such as a person who thought better of it, so it is tried once `again`.
 */
type Found = 'chip' | 'software' | 'trying' | 'again' | 'failed';

/** Of another Electron nothing is known, so that a new chip is found at the next update. */
const noteOf = (found: Found): string => `${found} ${process.versions.electron}`;

/** The note, which lies beside the deals. */
export class Drawing {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = path.join(folder, 'drawing');
  }

  /**
   * Where there is no graphics chip, as on most remote desktops, looking for one and a process to draw with it only make
   * each start slower. Has to be called before Electron is ready.
   */
  choose(): void {
    const attempt = this.#nextAttempt();
    // A start that cannot be noted could come to nothing again and again.
    if (!attempt || !this.#write(attempt)) return;
    app.disableHardwareAcceleration();
    // There is no driver that could crash, and take the window with it.
    app.commandLine.appendSwitch('in-process-gpu');
  }

  /** Notes what this machine draws with, for the next start; to be called once the window is open. */
  note(): void {
    if (this.#is('failed')) return;
    this.#write(app.getGPUFeatureStatus().gpu_compositing === 'enabled' ? 'chip' : 'software');
  }

  /** What is noted of the start that is under way; nothing where it does not draw in software. */
  #nextAttempt(): 'trying' | 'again' | undefined {
    if (this.#is('software')) return 'trying';
    if (this.#is('trying')) return 'again';
    if (this.#is('again')) this.#write('failed');
    return undefined;
  }

  #is(found: Found): boolean {
    try {
      return readFileSync(this.#file, 'utf8') === noteOf(found);
    } catch {
      return false;
    }
  }

  /** Whether it could be written; without it the next start is slower and nothing else. */
  #write(found: Found): boolean {
    try {
      writeFileSync(this.#file, noteOf(found));
      return true;
    } catch {
      return false;
    }
  }
}
