import { useMemo, useState } from 'react';
import { useRemembered } from '../client/use-remembered.ts';
import type { SheetColumn } from './sheet-row.ts';

/** What a person made of the columns of a sheet, by column key; columns that are not named are as the sheet has them. */
interface ColumnChoices {
  shown: Readonly<Record<string, boolean>>;
  /** In pixels. */
  widths: Readonly<Record<string, number>>;
}

/** The columns of a sheet as a person wants them. */
export interface ColumnLayout {
  /** All but the first, which is always there. */
  choices: readonly { key: string; title: string; isShown: boolean }[];
  /** Those in sight. */
  columns: readonly SheetColumn[];
  widths: ColumnChoices['widths'];
  show: (key: string, isShown: boolean) => void;
  setWidth: (key: string, px: number) => void;
  reset: () => void;
}

const AS_THEY_COME: ColumnChoices = { shown: {}, widths: {} };

/** Remembered on this computer by what the sheet is called when it opens. */
export function useColumnLayout(label: string, columns: readonly SheetColumn[]): ColumnLayout {
  const [name] = useState(`columns of ${label}`);
  const [{ shown, widths }, setChoices] = useRemembered(name, AS_THEY_COME);
  const visible = useMemo(
    () => columns.filter((column, index) => index === 0 || isShown(column, shown)),
    [columns, shown],
  );
  return {
    choices: columns
      .slice(1)
      .map((column) => ({ key: column.key, title: titleOf(column), isShown: isShown(column, shown) })),
    columns: visible.length === columns.length ? columns : visible,
    widths,
    show: (key, is) => setChoices({ shown: { ...shown, [key]: is }, widths }),
    setWidth: (key, px) => setChoices({ shown, widths: { ...widths, [key]: px } }),
    reset: () => setChoices(AS_THEY_COME),
  };
}

const isShown = ({ key, spare = false }: SheetColumn, shown: ColumnChoices['shown']): boolean => shown[key] ?? !spare;

const titleOf = ({ title, unit }: SheetColumn): string => (unit === undefined ? title : `${title}, ${unit}`);
