import { useState, type FormEvent } from 'react';
import type { Actions } from '../client/actions.ts';
import { dollars } from '../frame/dollars.ts';
import { changeDeal } from '../terms/list-hands.ts';
import type { Resizing } from './use-resizing.ts';

interface MoveDollarsProps {
  classes: readonly string[];
  resizing: Resizing;
  actions: Actions;
}

/** Moves an exact amount between any two classes; while a boundary moves it says what the two have. */
export function MoveDollars({ classes, resizing, actions }: MoveDollarsProps) {
  const [usd, setUsd] = useState('');
  const [typed, setTyped] = useState({ from: '', to: '' });
  const from = classes.includes(typed.from) ? typed.from : (classes[0] ?? '');
  const to = classes.includes(typed.to) ? typed.to : (classes[1] ?? '');
  const move = (event: FormEvent) => {
    event.preventDefault();
    void changeDeal(actions, { do: 'resize', from, to, usd });
  };
  if (resizing.now) return <ResizeLine resizing={resizing} />;
  return (
    <form className="move-dollars" aria-label="Move an amount between two classes" onSubmit={move}>
      <label className="option">
        <span>Move</span>
        <input
          className="short"
          aria-label="Amount"
          placeholder="5mm"
          value={usd}
          onChange={({ target }) => setUsd(target.value)}
        />
      </label>
      <ClassSelect label="from" classes={classes} chosen={from} onChoose={(id) => setTyped({ from: id, to })} />
      <ClassSelect label="to" classes={classes} chosen={to} onChoose={(id) => setTyped({ from, to: id })} />
      <button type="submit" className="button" disabled={usd.trim() === '' || from === to}>
        Move
      </button>
    </form>
  );
}

interface ClassSelectProps {
  label: string;
  classes: readonly string[];
  chosen: string;
  onChoose: (id: string) => void;
}

const ClassSelect = ({ label, classes, chosen, onChoose }: ClassSelectProps) => (
  <label className="option">
    <span>{label}</span>
    <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
      {classes.map((id) => (
        <option key={id}>{id}</option>
      ))}
    </select>
  </label>
);

function ResizeLine({ resizing: { now } }: { resizing: Resizing }) {
  if (!now) return null;
  const { over, under } = now.boundary;
  return (
    <p className="move-dollars" role="status">
      <b>{over.id}</b> {dollars(over.usd + now.usd)} · <b>{under.id}</b> {dollars(under.usd - now.usd)}
      <small>Enter keeps it, Escape puts it back</small>
    </p>
  );
}
