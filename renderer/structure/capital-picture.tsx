import { useMemo } from 'react';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { capitalGroups } from './capital.ts';
import { GroupColumn } from './group-column.tsx';
import { MoveDollars } from './move-dollars.tsx';
import { useResizing } from './use-resizing.ts';

/** The classes of each group to scale, senior on top; dragging a boundary resizes two classes and holds their total. */
export function CapitalPicture({ view, actions }: { view: DealView; actions: Actions }) {
  const groups = useMemo(() => capitalGroups(view.structure), [view.structure]);
  const resizing = useResizing(view, actions);
  const classes = groups.flatMap((group) => group.classes.map(({ id }) => id));
  return (
    <aside className="capital" aria-label="Capital structure">
      <div className="columns">
        {groups.map((group) => (
          <GroupColumn key={group.id} group={group} resizing={resizing} />
        ))}
      </div>
      {classes.length > 1 && <MoveDollars classes={classes} resizing={resizing} actions={actions} />}
    </aside>
  );
}
