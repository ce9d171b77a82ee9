import { clipped } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'it is not there; it may have been moved or renamed',
  EACCES: 'you may not open it; ask for the right to read it',
  EPERM: 'you may not open it; ask for the right to read it',
  EISDIR: 'it is a folder; choose the file in it',
  ENOTDIR: 'a part of its path is a file; choose it again',
  EBUSY: 'it is open in another program; close it there and import again',
  EMFILE: 'too many files are open; close some programs and import again',
  EIO: 'the disk failed; copy the file to another disk and import that',
  Z_DATA_ERROR: 'its packed content is damaged; get another copy of it',
  Z_BUF_ERROR: 'its end is missing; get another copy of it',
};

/** What a failure of the system means to a person; our own errors and refusals pass through. */
export function explainReading(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  return reason === undefined ? error : new UserError(`${clipped(name)} cannot be read: ${reason}.`, { cause: error });
}

/** A workbook whose inside is not as it should be; `detail` says what was found. */
export function damagedWorkbook(name: string, detail: string): UserError {
  return new UserError(
    `${clipped(name)} is a damaged workbook (${clipped(detail, 100)}): open it in a spreadsheet program, save it again and import that.`,
  );
}
