import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

type Child = ChildProcessByStdio<null, Readable, null>;

/** A child that runs one of the scripts beside this file, and every line it printed once it has ended. */
export interface Running {
  readonly child: Child;
  readonly lines: Promise<string[]>;
}

/** Starts a script of this folder in a process of its own. */
export function run(script: string, args: readonly string[]): Running {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, lines: linesOf(child) };
}

/** Waits for the first word of a child. */
export async function started(child: Child): Promise<void> {
  await once(child.stdout, 'data');
}

async function linesOf(child: Child): Promise<string[]> {
  const printed = await text(child.stdout);
  return printed.split('\n').filter((line) => line !== '');
}
