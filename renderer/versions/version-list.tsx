import { useMemo } from 'react';
import type { VersionView } from '../../electron/channels/deal-editing-views.ts';
import { Sheet } from '../grid/sheet.tsx';
import { pairOfBlock, VERSION_COLUMNS, versionRows, type VersionPair } from './version-rows.ts';

interface VersionListProps {
  versions: readonly VersionView[];
  /** The version on the screen. */
  open: number;
  onChoose: (pair: VersionPair) => void;
  onNote: (number: number, note: string) => void;
  onSelect: (summary: string) => void;
}

/** The versions, newest first; a note is typed into its cell. */
export function VersionList({ versions, open, onChoose, onNote, onSelect }: VersionListProps) {
  const rows = useMemo(() => versionRows(versions, open), [versions, open]);
  return (
    <Sheet
      label="List of versions"
      columns={VERSION_COLUMNS}
      rows={rows}
      onBlock={(block) => {
        const pair = block && pairOfBlock(versions, block);
        if (pair) onChoose(pair);
      }}
      onEnter={(entries) => {
        for (const { row, text } of entries) onNote(Number(row), text);
      }}
      onSelect={onSelect}
    />
  );
}
