import { useState, type CSSProperties } from 'react';
import { useRemembered } from '../client/use-remembered.ts';
import { PricingPanel } from '../results/pricing-panel.tsx';
import { StructurePanel } from '../structure/structure-panel.tsx';
import type { ScreenProps } from './screens.ts';
import { Splitter } from './splitter.tsx';
import { Warnings } from './warnings.tsx';

/** The terms of the deal and, under them, its answers. */
export function DealScreen({ view, typed, actions, onSelect }: ScreenProps) {
  const [tranche, setTranche] = useState<string>();
  const [{ sharePct }, setLayout] = useRemembered('deal-screen', { sharePct: 60 });
  return (
    <div className="deal-screen" style={{ '--share': `${sharePct}%` } as CSSProperties}>
      {view.warnings.length > 0 && <Warnings warnings={view.warnings} />}
      <StructurePanel
        view={view}
        typed={typed}
        actions={actions}
        onSelect={onSelect}
        onClass={(name) => name !== undefined && setTranche(name)}
      />
      <Splitter label="Height of the structure" sharePct={sharePct} onMove={(next) => setLayout({ sharePct: next })} />
      <PricingPanel
        table={view.pricing}
        beside={{ tranche }}
        hasPublished={view.tieOut !== undefined}
        onSelect={onSelect}
        onExport={() => void actions.exportTables()}
      />
    </div>
  );
}
