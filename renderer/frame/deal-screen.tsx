import { useState, type CSSProperties } from 'react';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import type { TypedTexts } from '../client/typed-texts.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { PricingPanel } from '../results/pricing-panel.tsx';
import { StructurePanel } from '../structure/structure-panel.tsx';
import { Splitter } from './splitter.tsx';
import { Warnings } from './warnings.tsx';

interface DealScreenProps {
  view: DealView;
  typed: TypedTexts;
  actions: Actions;
  /** What the status bar says of the selection. */
  onSelect: (summary: string) => void;
}

/** The terms of the deal and, under them, its answers. */
export function DealScreen({ view, typed, actions, onSelect }: DealScreenProps) {
  const [tranche, setTranche] = useState<string>();
  const [{ sharePct }, setLayout] = useRemembered('deal-screen', { sharePct: 60 });
  return (
    <div className="deal-screen" style={{ '--share': `${sharePct}%` } as CSSProperties}>
      {view.warnings.length > 0 && <Warnings warnings={view.warnings} />}
      <StructurePanel
        table={view.structure}
        typed={typed}
        actions={actions}
        onSelect={onSelect}
        onClass={(name) => name !== undefined && setTranche(name)}
      />
      <Splitter label="Height of the structure" sharePct={sharePct} onMove={(next) => setLayout({ sharePct: next })} />
      <PricingPanel
        table={view.pricing}
        tranche={tranche}
        hasPublished={view.tieOut !== undefined}
        onSelect={onSelect}
        onExport={() => void actions.exportTables()}
      />
    </div>
  );
}
