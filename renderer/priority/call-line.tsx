import type { PaymentsView } from '../../electron/channels/results-views.ts';

/** When the rules of the redemption run, if they do. */
export function CallLine({ payments }: { payments: PaymentsView | undefined }) {
  if (!payments) return null;
  const { called, paymentDate, period } = payments;
  if (!called) return <span className="call-line">Not called in this run: these rules do not pay.</span>;
  return (
    <span className="call-line">
      Called on <b>{paymentDate}</b>, period <b>{period}</b>
    </span>
  );
}
