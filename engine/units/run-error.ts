import { UserError } from './user-error.ts';

/** A run that the terms of the deal make impossible: the message names the rule, the period and the formula. */
export class RunError extends UserError {}
