import { readFileSync } from 'node:fs';
import { UserError } from '../../engine/units/user-error.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'this is a folder: give a file in it',
  EACCES: 'you may not read this file',
};

/** A text file that a person named; throws a UserError that ends with what to name instead. */
export function readText(file: string, instead: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason = REASONS[code] ?? `it cannot be read (${code})`;
    throw new UserError(`${file}: ${reason}. ${instead}`);
  }
}
