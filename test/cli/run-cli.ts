import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { shippedText } from '../deal/shipped.ts';
import { tempFolder } from '../store/temp-files.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** How a run of the command line ended. */
export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line in a process of its own. */
export function tw(...args: string[]): Promise<Ended> {
  const command = [join(PROJECT, 'electron/cli/main.ts'), ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { maxBuffer: 2 ** 26 }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

/** A run that must succeed without a word of complaint. */
export async function twOut(...args: string[]): Promise<string> {
  const { code, out, err } = await tw(...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

/** A file with the shipped deal, damaged or changed. */
export function dealFile(change: (text: string) => string = (text) => text): string {
  const file = join(tempFolder(), 'deal.json');
  writeFileSync(file, change(shippedText()));
  return file;
}

/** The run ended with this code and a sentence on stderr, and never with a stack. */
export function expectRefusal({ code, out, err }: Ended, expectedCode: number, ...says: string[]): void {
  expect({ code, out }).toEqual({ code: expectedCode, out: '' });
  for (const part of says) expect(err).toContain(part);
  expect(err).not.toMatch(/^\s+at |node:internal|Error:/m);
}
