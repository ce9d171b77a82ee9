import type { CSSProperties } from 'react';
import type { DealView } from '../../electron/channels/views.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { takeHandKey } from '../terms/list-hands.ts';
import { TermSheet, type TermSheetContext } from '../terms/term-sheet.tsx';
import { useHeldTexts } from '../terms/use-held-texts.ts';
import { BondSheet } from './bond-sheet.tsx';
import { CapitalPicture } from './capital-picture.tsx';
import { StructureHead, type StructureLayout } from './structure-head.tsx';
import { useClasses } from './use-classes.ts';
import { useMedia } from './use-media.ts';

interface StructurePanelProps extends TermSheetContext {
  view: DealView;
  onClass: (tranche: string | undefined) => void;
}

/** Beside the sheet there is room for the picture. */
const ROOMY = '(min-width: 1900px)';

/** The bonds of the deal, group by group; what is printed in ink may be typed. Beside them their sizes to scale. */
export function StructurePanel({ view, onClass, ...context }: StructurePanelProps) {
  const table = view.structure;
  const [layout, setLayout] = useRemembered<StructureLayout>('structure-panel', {
    side: 'figures',
    notes: false,
  });
  const isRoomy = useMedia(ROOMY);
  const hasPicture = layout.picture ?? isRoomy;
  const { terms, isWaiting, hands, onBlock, onMove } = useClasses(view, layout.side, onClass, context.actions);
  const held = useHeldTexts(context.typed, isWaiting);
  return (
    <section
      className="panel structure"
      aria-labelledby="structure-title"
      onKeyDown={(event) => takeHandKey(event, hands)}
    >
      <StructureHead title={table.title} layout={layout} hasPicture={hasPicture} hands={hands} onLayout={setLayout} />
      <div className="bonds" style={{ '--rows': (terms ?? table).rows.length } as CSSProperties}>
        <div className="bond-sheet">
          {terms ? (
            <TermSheet table={terms} {...context} typed={held} onBlock={onBlock} onMove={onMove} />
          ) : (
            <BondSheet table={table} {...context} onBlock={onBlock} onMove={onMove} onClass={onClass} />
          )}
        </div>
        {hasPicture && <CapitalPicture view={view} actions={context.actions} />}
      </div>
      {layout.notes && <p className="notes">{table.notes.join(' ')}</p>}
    </section>
  );
}
