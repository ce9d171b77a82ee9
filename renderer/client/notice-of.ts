import { Cancelled, sentenceOf } from './ask.ts';
import type { Notice } from './state.ts';

/** What a person is told of something that did not come about: that it was cancelled is no mistake. */
export const noticeOf = (error: unknown): Notice => ({
  tone: error instanceof Cancelled ? 'done' : 'error',
  text: sentenceOf(error),
});
