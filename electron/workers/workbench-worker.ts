import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { CallQueue } from '../calls/call-queue.ts';
import type { Post, WorkbenchStart } from '../calls/messages.ts';
import { OutsideCalls } from '../calls/outside-calls.ts';
import { Rehearsal } from '../calls/rehearsal.ts';
import { serveCalls } from '../calls/serve-calls.ts';
import { SharedProgress } from '../calls/shared-progress.ts';
import { handlersOf } from '../handlers.ts';
import { openStore, StoreError, type Store } from '../store/store.ts';
import { rehearse } from '../workbench/rehearse.ts';
import { Workbench } from '../workbench/workbench.ts';

/** A store that cannot be opened is told, and stays as it is. */
function openStoreOrTell(post: Post, file: string): Store | undefined {
  try {
    return openStore(file);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    post({ kind: 'unopened', message: error.message });
    return undefined;
  }
}

function serveWorkbench(port: MessagePort, { file, progress }: WorkbenchStart): void {
  const post: Post = (message) => port.postMessage(message);
  const store = openStoreOrTell(post, file);
  if (!store) return;
  const queue = new CallQueue(new SharedProgress(progress));
  const outside = new OutsideCalls(post);
  const workbench = new Workbench(store, () => new Date().toISOString(), queue.watch);
  const rehearsal = new Rehearsal(() => workbench.opened !== undefined && rehearse(workbench.opened));
  const close = () => {
    store.close();
    port.close();
  };
  serveCalls(port, { post, handlers: handlersOf(workbench, outside.outside), queue, outside, rehearsal, close });
}

if (parentPort) serveWorkbench(parentPort, workerData as WorkbenchStart);
