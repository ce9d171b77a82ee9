import type { MessagePort } from 'node:worker_threads';
import { answerCall } from './answer-call.ts';
import type { CallQueue } from './call-queue.ts';
import type { Handlers } from './handler.ts';
import type { Post, ToWorkbench } from './messages.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { OutsideCalls } from './outside-calls.ts';

interface Serving {
  /** What is done while nobody asks for anything. */
  rehearsal: Rehearsal;
  post: Post;
  handlers: Handlers;
  queue: CallQueue;
  outside: OutsideCalls;
  /** Ends the thread. */
  close: () => void;
}

/** Answers what the main process asks, in the workbench's thread. */
export function serveCalls(port: MessagePort, { post, handlers, queue, outside, rehearsal, close }: Serving): void {
  const ask = ({ call, channel, sent }: Extract<ToWorkbench, { kind: 'ask' }>) =>
    queue.add(call, async (signal) => {
      post({ kind: 'answer', call, answer: await answerCall(handlers, channel, sent, signal) });
    });
  port.on('message', (message: ToWorkbench) => {
    switch (message.kind) {
      case 'ask':
        rehearsal.wait();
        return ask(message);
      case 'cancel':
        return queue.cancel(message.call);
      case 'outside':
        return outside.found(message.id, message.found);
      case 'outsideFailed':
        return outside.failed(message.id, message.message, message.forPerson);
      case 'close':
        rehearsal.end();
        queue.finish();
        return close();
    }
  });
}
