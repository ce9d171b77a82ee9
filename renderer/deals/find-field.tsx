import { useEffect, useRef } from 'react';

/** Shows the deals with some words in their names or tags; Ctrl+F goes to it. */
export function FindField({ text, onText }: { text: string; onText: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const hear = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key === 'f' && (ctrlKey || metaKey)) field.current?.focus();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <input
      ref={field}
      type="search"
      aria-label="Find a deal"
      placeholder="Find a deal or tag"
      value={text}
      onChange={({ target }) => onText(target.value)}
    />
  );
}
