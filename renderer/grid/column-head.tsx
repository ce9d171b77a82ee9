import type { CustomHeaderProps } from 'ag-grid-react';

export interface ColumnHeadProps extends CustomHeaderProps {
  unit?: string;
  beside?: string;
}

/** The title of a column over its unit, or next to what stands beside its figures. */
export function ColumnHead({ displayName, unit, beside }: ColumnHeadProps) {
  return (
    <span className="column-head">
      <span>{displayName}</span>
      {unit !== undefined && <span className="unit">{unit}</span>}
      {beside !== undefined && <span className="beside">{beside}</span>}
    </span>
  );
}
