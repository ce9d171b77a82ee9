import type { ReactNode } from 'react';

/** Says at its place what cannot be done, and why; nothing while there is nothing to say. */
export function WrongLine({ children }: { children: ReactNode }) {
  if (children === undefined) return null;
  return (
    <p className="answer-line wrong" role="alert">
      {children}
    </p>
  );
}
