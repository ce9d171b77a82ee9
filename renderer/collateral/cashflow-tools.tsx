import type { LoanFlowView } from '../../electron/channels/collateral-views.ts';
import { Choices } from '../frame/choices.tsx';
import { usualTerms, type CashflowTerms } from './cashflow-terms.ts';
import { NumberInput } from '../frame/number-input.tsx';

interface CashflowToolsProps {
  terms: CashflowTerms;
  flows: readonly LoanFlowView[];
  onChange: (part: Partial<CashflowTerms>) => void;
}

/** Whose loans are looked at, how they are assumed to pay, and how that is drawn. */
export function CashflowTools({ terms, flows, onChange }: CashflowToolsProps) {
  const groups = [
    { value: '', label: 'All groups' },
    ...flows.map(({ group, name }) => ({ value: group, label: name })),
  ];
  return (
    <div className="panel-head tools">
      {flows.length > 1 && (
        <Choices label="Group" choices={groups} chosen={terms.group} onChoose={(group) => onChange({ group })} />
      )}
      <NumberInput
        label="Speed"
        unit="% of pricing"
        min={0}
        max={5_000}
        value={terms.speedPct}
        onChange={(speedPct = usualTerms.speedPct) => onChange({ speedPct })}
      />
      <LossInputs terms={terms} onChange={onChange} />
      <span className="spring" />
      <Choices
        label="Shown as"
        choices={SHOWN_AS}
        chosen={terms.as}
        onChoose={(as) => onChange({ as: as === 'table' ? 'table' : 'chart' })}
      />
    </div>
  );
}

const SHOWN_AS = [
  { value: 'chart', label: 'Picture' },
  { value: 'table', label: 'Table' },
];

const percent = { unit: '%', min: 0, max: 100 };

/** How many loans default; and, where some do, what is lost with them and when. */
function LossInputs({ terms: { cdrPct, severityPct, lagMonths }, onChange }: Omit<CashflowToolsProps, 'flows'>) {
  return (
    <>
      <NumberInput
        label="CDR"
        {...percent}
        blank="scenario's"
        value={cdrPct}
        onChange={(typed) => onChange({ cdrPct: typed })}
      />
      {cdrPct !== undefined && (
        <>
          <NumberInput
            label="Severity"
            {...percent}
            value={severityPct}
            onChange={(typed = usualTerms.severityPct) => onChange({ severityPct: typed })}
          />
          <NumberInput
            label="Lag"
            unit="months"
            whole
            min={1}
            max={120}
            value={lagMonths}
            onChange={(typed = usualTerms.lagMonths) => onChange({ lagMonths: typed })}
          />
        </>
      )}
    </>
  );
}
