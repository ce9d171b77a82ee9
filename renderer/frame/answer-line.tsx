import type { Answered } from '../client/use-answer.ts';
import { WrongLine } from './wrong-line.tsx';

/** Stands where an answer will: nothing at first, then that it is being worked out, or why there is none. */
export function AnswerLine({ answer, what }: { answer: Answered<unknown>; what: string }) {
  if (answer.error !== undefined) {
    return (
      <WrongLine>
        <b>{what}: not done.</b> {answer.error}
      </WrongLine>
    );
  }
  if (!answer.waiting) return null;
  return (
    <p className="answer-line busy" role="status">
      {what} ...
    </p>
  );
}
