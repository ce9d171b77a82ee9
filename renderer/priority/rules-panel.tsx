import { useEffect, useRef, useState, type RefObject } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { PaymentsView } from '../../electron/channels/results-views.ts';
import type { ScreenProps } from '../frame/screens.ts';
import { Warnings } from '../frame/warnings.tsx';
import { takeHandKey, type ListHands } from '../terms/list-hands.ts';
import { ListTools } from '../terms/list-tools.tsx';
import { paidBy, sumUsd, type RuleListId } from './paid.ts';
import type { RuleState } from './rule-line.tsx';
import { RuleList } from './rule-list.tsx';
import { RulePalette } from './rule-palette.tsx';
import { RulePanel } from './rule-panel.tsx';
import { warningsAt, warningsOfList } from './rule-warnings.ts';
import { useRules, type Rules } from './use-rules.ts';

interface RulesPanelProps extends Pick<ScreenProps, 'view' | 'typed' | 'actions'> {
  table: TermTableView;
  list: RuleListId;
  /** The rule that is looked at first, from 0. */
  first: number;
  /** Who got what when the rules ran; undefined where they did not. */
  payments: PaymentsView | undefined;
}

/** A list of rules and, beside it, the terms of the chosen one. */
export function RulesPanel(props: RulesPanelProps) {
  const { view, actions, table, list, first, payments } = props;
  const rules = useRules(list, table, first, actions);
  const [isAdding, setIsAdding] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const goBack = () => {
    setIsAdding(false);
    place.current?.focus();
  };
  const hands: ListHands = { ...rules.hands, add: () => setIsAdding(true) };
  const add: Parameters<typeof RulePalette>[0]['onPick'] = ({ rule, group }) => {
    rules.add(rule, group);
    goBack();
  };
  const open = () => panel.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  return (
    // Keys that change the list are heard from wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="rules" onKeyDown={(event) => takeHandKey(event, hands)}>
      <div className="rules-list">
        <Warnings warnings={warningsOfList(view.warnings, list)} />
        {isAdding && (
          <RulePalette
            view={view}
            first={groupOfRule(table, rules.chosen)}
            behind={Math.min(rules.chosen + 1, table.rows.length)}
            onPick={add}
            onClose={goBack}
          />
        )}
        <RulesHead payments={payments} />
        <RuleList ref={place} table={table} rules={rules} stateOf={(at) => stateOf(props, at)} onOpen={open} />
      </div>
      <ChosenRule {...props} panel={panel} rules={rules} hands={hands} onLeave={goBack} />
    </div>
  );
}

/** What stands in the columns of the list. */
function RulesHead({ payments }: Pick<RulesPanelProps, 'payments'>) {
  return (
    <div className="rule-line rules-head" aria-hidden="true">
      <span />
      <span className="number">No.</span>
      <span>Citation</span>
      <span>Rule</span>
      <span className="paid">{payments && 'Pays, $'}</span>
    </div>
  );
}

interface ChosenRuleProps extends RulesPanelProps {
  panel: RefObject<HTMLElement | null>;
  rules: Rules;
  hands: ListHands;
  onLeave: () => void;
}

function ChosenRule({ panel, rules: { chosen }, hands, onLeave, ...props }: ChosenRuleProps) {
  const { view, typed, actions, table, list, payments } = props;
  return (
    <div className="rule-side">
      <ListTools noun="rule" hands={hands} />
      <RulePanel
        ref={panel}
        table={table}
        position={chosen}
        warnings={warningsAt(view.warnings, list, chosen)}
        payments={payments}
        paid={paidIn(props, chosen)}
        onLeave={onLeave}
        typed={typed}
        actions={actions}
      />
    </div>
  );
}

/** The group out of whose pots a rule pays. */
function groupOfRule({ rows }: TermTableView, position: number): string | undefined {
  const from = rows[position]?.cells['from']?.text;
  return from?.slice(from.indexOf('.') + 1);
}

const paidIn = ({ payments, list }: RulesPanelProps, position: number) =>
  payments ? paidBy(payments, list, position) : [];

/** What is said of a rule beside its sentence. */
function stateOf(props: RulesPanelProps, position: number): RuleState {
  const { view, typed, table, list, payments } = props;
  const id = table.rows[position]?.id;
  return {
    paidUsd: payments && sumUsd(paidIn(props, position)),
    warning: warningsAt(view.warnings, list, position)[0]?.message,
    isRefused: [...typed.values()].some(({ row, message }) => row === id && message !== undefined),
  };
}
