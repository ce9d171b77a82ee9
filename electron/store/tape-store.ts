import type { Tape } from '../../engine/tape/tape.ts';

/** Where a tape comes from. */
export interface TapeSource {
  /** What people call it. */
  readonly name: string;
  /** The file it was read from, without its folder. */
  readonly file: string;
  readonly issuer?: string;
  /** How its columns were read: JSON that the store does not read. */
  readonly mapping?: unknown;
}

/** A tape as it was saved. */
export interface StoredTape {
  readonly source: TapeSource;
  readonly tape: Tape;
}

/** How an issuer's columns were last read; the body is JSON that the store does not read. */
export interface MappingRecord {
  readonly issuer: string;
  readonly body: string;
  readonly savedAt: string;
}

/** The part of the store that keeps immutable loan tapes, and the mappings remembered for the next ones. */
export interface TapeStore {
  /** Saves what is not in the store yet and returns the tape's hash; throws 'too-large' for a column beyond 512 MB. */
  saveTape(source: TapeSource, tape: Tape): string;
  /** The tape of this hash; throws 'unknown-tape', or 'damaged' when it is not what was saved. */
  tape(hash: string): StoredTape;
  /** Whether a tape of this hash was saved. */
  hasTape(hash: string): boolean;
  /** Keeps how an issuer's columns were read, instead of what was kept for that issuer before. */
  rememberMapping(issuer: string, body: string, at: string): void;
  /** What is remembered, the newest first. */
  mappings(): MappingRecord[];
  /** Forgets the mapping of an issuer, if there is one. */
  forgetMapping(issuer: string): void;
}
