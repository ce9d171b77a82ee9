/** An error whose message was written for the person: what happened, where, which value, what to do. */
export class UserError extends Error {}
