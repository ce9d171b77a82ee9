import type { KeyboardEvent, RefObject } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { PaymentsView, PaymentView } from '../../electron/channels/results-views.ts';
import type { DiagnosticView } from '../../electron/channels/views.ts';
import { dollars } from '../frame/dollars.ts';
import { TermField } from '../terms/term-field.tsx';
import type { TermSheetContext } from '../terms/term-sheet.tsx';
import { sumUsd } from './paid.ts';

interface RulePanelProps extends Pick<TermSheetContext, 'typed' | 'actions'> {
  ref: RefObject<HTMLElement | null>;
  table: TermTableView;
  /** From 0. */
  position: number;
  warnings: readonly DiagnosticView[];
  /** Those of the period; undefined where the rules did not run. */
  payments: PaymentsView | undefined;
  /** Those by the rule. */
  paid: readonly PaymentView[];
  onLeave: () => void;
}

/** The terms of the chosen rule, to be typed, and who got what by it; Escape goes back to the list. */
export function RulePanel({ ref, table, position, warnings, payments, paid, onLeave, ...context }: RulePanelProps) {
  const row = table.rows[position];
  if (!row) return null;
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    // Escape leaves it from wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={ref} className="rule-panel" aria-label={`Rule ${position + 1}`} onKeyDown={leave}>
      <h3>
        Rule {position + 1} <small>{row.cells['cite']?.text}</small>
      </h3>
      {warnings.map(({ message }) => (
        <p key={message} className="warning-note">
          ▲ {message}
        </p>
      ))}
      <div className="term-fields">
        {table.columns.map(({ term }) =>
          term === undefined ? null : <TermField key={term} table={table} row={row.id} term={term} {...context} />,
        )}
      </div>
      {payments && <PaidTable paid={paid} when={`${payments.paymentDate}, period ${payments.period}`} />}
    </section>
  );
}

function PaidTable({ paid, when }: { paid: readonly PaymentView[]; when: string }) {
  if (paid.length === 0) return <p className="notes">Pays nothing on {when}.</p>;
  return (
    <table className="paid-table">
      <caption>Paid on {when}</caption>
      <thead>
        <tr>
          <th scope="col">To</th>
          <th scope="col">For</th>
          <th scope="col" className="right">
            $
          </th>
        </tr>
      </thead>
      <tbody>
        {paid.map(({ to, toTitle, of, usd }) => (
          <tr key={`${to} ${of}`}>
            <td>{toTitle}</td>
            <td>{of}</td>
            <td className="right">{dollars(usd)}</td>
          </tr>
        ))}
        <tr className="total">
          <td colSpan={2}>Total</td>
          <td className="right">{dollars(sumUsd(paid))}</td>
        </tr>
      </tbody>
    </table>
  );
}
