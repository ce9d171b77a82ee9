import type { GroupLoansView } from '../../electron/channels/collateral-views.ts';

/** What stands where loans would be while the deal has no tape. */
export function EmptyTapes({ groups, onImport }: { groups: readonly GroupLoansView[]; onImport: () => void }) {
  const lines = groups.reduce((sum, group) => sum + group.lines, 0);
  return (
    <div className="empty-tapes">
      <h3>No loan tape yet</h3>
      <p>
        The deal runs on {lines === 1 ? '1 repline' : `${lines} replines`}, lines of like loans carried as one. A tape
        gives the loans themselves: every loan checked and counted in the balance, stratified by any field, run loan by
        loan, or gathered into replines with the cost of that in years and basis points.
      </p>
      <button type="button" className="button main" onClick={onImport}>
        Import a tape...
      </button>
      <p className="dim">CSV or XLSX, with any headings.</p>
    </div>
  );
}
