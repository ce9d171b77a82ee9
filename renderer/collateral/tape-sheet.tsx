import { useCallback } from 'react';
import type { Actions } from '../client/actions.ts';
import type { SheetEvents } from '../grid/sheet-events.ts';
import type { Finder } from '../grid/finder.ts';
import { LongSheet } from '../grid/long-sheet.tsx';
import { RefusedTexts } from '../grid/refused-texts.tsx';
import type { SheetColumn, SheetRow } from '../grid/sheet-row.ts';
import { rowWithTyped } from '../grid/typed-rows.ts';
import { FILE_ROW } from './loan-rows.ts';
import type { ShownRows } from './use-paged-rows.ts';
import { useTapeTyping } from './use-tape-typing.ts';

interface TapeSheetProps extends Pick<SheetEvents, 'onSelect' | 'onBlock' | 'onSpace'> {
  /** Id of the tape that is typed into. */
  tape: string;
  label: string;
  columns: readonly SheetColumn[];
  /** Rows named after the positions of their loans. */
  shown: ShownRows;
  actions: Actions;
  finder?: Finder;
}

/** A long sheet whose cells are those of a tape, and under it what could not be taken. */
export function TapeSheet({ tape, label, columns, shown, actions, ...others }: TapeSheetProps) {
  const { typed, enter, drop } = useTapeTyping(tape, shown.edition, actions);
  const dress = useCallback((row: SheetRow) => rowWithTyped(row, columns, typed), [columns, typed]);
  return (
    <>
      <div className={others.finder ? 'sheet-area finding' : 'sheet-area'}>
        <LongSheet
          label={label}
          columns={columns}
          rows={shown.rows}
          edition={shown.edition}
          dress={dress}
          onEnter={enter}
          onDrop={drop}
          onSay={actions.say}
          {...others}
        />
      </div>
      <RefusedTexts
        columns={columns}
        nameOf={(id) => rowName(shown.rows.find(id))}
        typed={typed}
        onDrop={(place) => drop([place])}
      />
    </>
  );
}

const rowName = (row: SheetRow | undefined): string =>
  row ? `Row ${row.cells[FILE_ROW]?.text ?? ''}` : 'A loan that is not shown';
