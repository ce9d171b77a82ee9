import type { CellClassParams, ColDef } from 'ag-grid-community';
import { isInBlock, isOneCell, type CellPlace } from './block.ts';
import { isRefused } from './block-edits.ts';
import type { SheetControl } from './sheet-control.ts';
import type { SheetCell, SheetRow } from './sheet-row.ts';

export type Figure = SheetCell | undefined;

/** How cells are drawn: as selected, found, moved by the last edit, other than published, refused, or open to question. */
export function cellMarks(control: SheetControl): NonNullable<ColDef<SheetRow, Figure>['cellClassRules']> {
  const placeOf = ({ rowIndex, colDef }: CellClassParams<SheetRow>): CellPlace => ({
    row: rowIndex,
    column: control.contents.columns.findIndex(({ key }) => key === colDef.colId),
  });
  return {
    'in-block': (params) => {
      const { block } = control;
      const { row, column } = placeOf(params);
      return block !== undefined && !isOneCell(block) && isInBlock(block, row, column);
    },
    'fill-corner': (params) => {
      const { block, events } = control;
      const { row, column } = placeOf(params);
      return events.onEnter !== undefined && block?.bottom === row && block.right === column;
    },
    found: (params) => {
      const { row, column } = placeOf(params);
      return control.found?.row === row && control.found.column === column;
    },
    changed: ({ value }) => value?.change !== undefined && !value.typed,
    differs: ({ value }) => value?.published?.agrees === false,
    refused: ({ value }) => isRefused(value ?? undefined),
    'has-error': ({ value }) => value?.issue === 'error',
    'has-warning': ({ value }) => value?.issue === 'warning',
  };
}

export const rowMarks = {
  'excluded-row': ({ data }: { data: SheetRow | undefined }) => data?.excluded === true,
  'total-row': ({ data }: { data: SheetRow | undefined }) => data?.kind === 'total',
  'opens-class': ({ data }: { data: SheetRow | undefined }) => data?.opens === 'class',
  'opens-redemption': ({ data }: { data: SheetRow | undefined }) => data?.opens === 'redemption',
};
