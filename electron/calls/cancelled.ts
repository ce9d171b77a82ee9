import { UserError } from '../../engine/units/user-error.ts';

/** Thrown out of work that a person cancelled. */
export class Cancelled extends UserError {
  constructor() {
    super('Cancelled: the deal is as it was.');
  }
}
