import { ZodError } from 'zod';
import { UserError } from '../../engine/units/user-error.ts';
import { CHANNELS, type Answer, type Channel, type Sent } from '../channels/channels.ts';
import { Cancelled } from './cancelled.ts';
import type { Handler, Handlers } from './handler.ts';

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something went wrong that has no description.';
  if (error instanceof UserError) return error.message;
  console.error(error);
  if (error instanceof ZodError)
    return `Trancheworks has made a mistake: ${misfit(error)} Your deal is as it was last saved.`;
  return `Trancheworks has made a mistake: ${error.message} Your deal is as it was last saved.`;
}

/** Where a message has another form than the contract says. */
function misfit({ issues: [first] }: ZodError): string {
  return `a message has another form than agreed, at "${first?.path.join('.') ?? ''}": ${first?.message ?? ''}.`;
}

const isChannel = (name: string): name is Channel => Object.hasOwn(CHANNELS, name);

async function answerOn<C extends Channel>(
  channel: C,
  handle: Handler<C>,
  sent: string | undefined,
  signal: AbortSignal,
): Promise<unknown> {
  signal.throwIfAborted();
  const { sent: sentSchema, returned } = CHANNELS[channel];
  const read = sentSchema.parse(sent === undefined ? undefined : JSON.parse(sent)) as Sent<C>;
  return returned.parse(await handle(read, signal));
}

/** The answer to a message, both checked by the contract, both JSON: an `Answer`. */
export async function answerCall(
  handlers: Handlers,
  channel: string,
  sent: string | undefined,
  signal: AbortSignal,
): Promise<string> {
  const answer = async (): Promise<Answer<Channel>> => {
    try {
      if (!isChannel(channel)) throw new Error(`There is no channel "${channel}".`);
      const value = await answerOn(channel, handlers[channel] as Handler<typeof channel>, sent, signal);
      return { ok: true, value } as Answer<Channel>;
    } catch (error) {
      return { ok: false, message: sentenceOf(error), cancelled: error instanceof Cancelled };
    }
  };
  return JSON.stringify(await answer());
}
