import { useMemo } from 'react';
import type { PaymentsView } from '../../electron/channels/results-views.ts';
import { FigureTable } from '../grid/figure-table.tsx';
import { chosenGroup, groupsOf, type GroupOfClasses } from '../results/result-terms.ts';
import { GroupChoice } from '../results/result-tools.tsx';
import type { ResultProps } from '../results/results-screen.tsx';
import { flowGraph, paymentsOfGroup } from './flow-graph.ts';
import { FlowPicture } from './flow-picture.tsx';
import { flowTable } from './flow-table.ts';
import type { RuleListId } from './paid.ts';

interface FlowPanelProps extends Pick<ResultProps, 'view' | 'place' | 'go'> {
  payments: PaymentsView;
  onRule: (list: RuleListId, position: number) => void;
}

const NO_GROUP: GroupOfClasses = { id: '', name: '', classes: [] };

/** Where the cash of a group comes from in one period and where it goes, as a picture or as a table. */
export function FlowPanel({ view, place, go, payments, onRule }: FlowPanelProps) {
  const { structure } = view;
  const { graph, table } = useMemo(() => {
    const { id, name, classes } = chosenGroup(groupsOf(structure), place.group) ?? NO_GROUP;
    const mine = paymentsOfGroup(payments.payments, id, classes);
    return { graph: flowGraph(mine, classes), table: flowTable(payments, mine, name) };
  }, [payments, structure, place.group]);
  return (
    <div className="flow-panel">
      <div className="panel-head tools">
        <GroupChoice view={view} place={place} go={go} />
        <small>In dollars, bands to scale. A rule opens its terms.</small>
      </div>
      {place.as === 'picture' ? (
        <FlowPicture graph={graph} label={table.title} onRule={onRule} />
      ) : (
        <FigureTable table={table} />
      )}
    </div>
  );
}
