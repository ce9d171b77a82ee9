import { StoreError } from './store-error.ts';
import type { StoreFailure } from './store-error.ts';

interface KnownFailure {
  readonly codes: readonly string[];
  readonly reason: StoreFailure;
  readonly says: (file: string) => string;
}

const knownFailures: readonly KnownFailure[] = [
  {
    codes: ['SQLITE_NOTADB', 'SQLITE_CORRUPT'],
    reason: 'damaged',
    says: (file) => `The file ${file} is damaged or is not a deal store: move it aside and restore a copy of it`,
  },
  {
    codes: ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
    reason: 'full',
    says: (file) => `The disk of the deal store ${file} is full and nothing was saved: free some space and try again`,
  },
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED'],
    reason: 'locked',
    says: (file) => `The deal store ${file} is in use by another process: close that program and try again`,
  },
  {
    codes: ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'],
    reason: 'unwritable',
    says: (file) =>
      `The deal store ${file} cannot be written: make the file and its folder writable, or choose another`,
  },
  {
    codes: ['SQLITE_IOERR'],
    reason: 'io',
    says: (file) => `The disk failed while the deal store ${file} was in use: check the disk and open the store again`,
  },
];

/** Does the work; a failure of the disk or of SQLite is thrown as a StoreError that names the file. */
export function reportFailures<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translate(file, error);
  }
}

function translate(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { code } = error;
  const known = knownFailures.find(({ codes }) => codes.some((each) => isKind(code, each)));
  if (known === undefined) return error;
  return new StoreError(known.reason, `${known.says(file)} (${code}: ${error.message}).`, { cause: error });
}

/** SQLite refines its codes with a suffix: SQLITE_IOERR_WRITE is a kind of SQLITE_IOERR. */
function isKind(code: string, kind: string): boolean {
  return code === kind || code.startsWith(`${kind}_`);
}
