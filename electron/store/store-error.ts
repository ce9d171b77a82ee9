import { UserError } from '../../engine/units/user-error.ts';

/** Why the store refused or failed; a caller branches on this, a person reads the message. */
export type StoreFailure =
  | 'newer'
  | 'foreign'
  | 'damaged'
  | 'unwritable'
  | 'full'
  | 'locked'
  | 'io'
  | 'unknown-deal'
  | 'unknown-version'
  | 'unknown-tape'
  | 'too-large'
  | 'duplicate';

/** A failure of the store in words for the person at the screen; nothing was written in part. */
export class StoreError extends UserError {
  override readonly name = 'StoreError';
  readonly reason: StoreFailure;

  constructor(reason: StoreFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
