import type { Channel, Returned, Sent } from '../channels/channels.ts';

/** Answers one kind of message; the signal goes off when the person no longer waits for the answer. */
export type Handler<C extends Channel> = (sent: Sent<C>, signal: AbortSignal) => Returned<C> | Promise<Returned<C>>;
export type Handlers = { [C in Channel]: Handler<C> };
