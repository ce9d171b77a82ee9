const ELSEWHERE = 'choose another folder';
const GONE = `the folder is gone or its drive does not answer; connect it again or ${ELSEWHERE}`;
const NOT_ALLOWED = `you may not write there; ${ELSEWHERE}`;
const OPEN = 'the file is open in another program; close it there and export again';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: `the folder is read-only; ${ELSEWHERE}`,
  ENOSPC: 'the disk is full; free some space and export again',
  EDQUOT: 'your share of the disk is used up; free some space and export again',
  EFBIG: `the file is too large for this disk; ${ELSEWHERE}`,
  EBUSY: OPEN,
  ETXTBSY: OPEN,
  ENOTDIR: 'a part of the path is a file; choose a folder',
  EEXIST: `a file of that name stands where the folder should be; ${ELSEWHERE}`,
  EISDIR: `a folder of that name is in the way; rename it or ${ELSEWHERE}`,
  ENAMETOOLONG: 'the path is too long; choose a folder nearer to the root',
  ELOOP: `the folder is a link that leads to itself; ${ELSEWHERE}`,
  ...Object.fromEntries(
    [
      ['ENOENT', 'EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ENOTCONN'],
      ['ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH', 'ECONNRESET'],
    ].flatMap((codes) => codes.map((code) => [code, GONE])),
  ),
};

/** While a file takes the place of an older one, a refusal is most often another program that holds it open. */
const REASONS_IN_THE_WAY: Readonly<Record<string, string>> = {
  EACCES: `the file there is open in another program, or you may not change it; close it there or ${ELSEWHERE}`,
  EPERM: `the file there is open in another program, or you may not change it; close it there or ${ELSEWHERE}`,
};

/** Why the system refused, and what to do about it; `replacing` where an older file was in the place. */
export function failureReason(error: unknown, replacing = false): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = (replacing ? REASONS_IN_THE_WAY[code] : undefined) ?? REASONS[code];
  return known ?? `the system says ${code || String(error)}`;
}
