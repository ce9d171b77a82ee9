import type { Actions } from '../client/actions.ts';
import type { Screen } from '../client/state.ts';

interface NavigationProps {
  screen: Screen;
  /** The name of the open deal, if one is open. */
  deal: string | undefined;
  actions: Actions;
}

export function Navigation({ screen, deal, actions }: NavigationProps) {
  const item = (to: Screen, label: string) => (
    <button
      type="button"
      className="place"
      aria-current={screen === to ? 'page' : undefined}
      onClick={() => void actions.show(to)}
    >
      {label}
    </button>
  );
  return (
    <nav className="navigation" aria-label="Screens">
      {deal !== undefined && item('structure', 'Structure & pricing')}
      {item('deals', 'Deals')}
    </nav>
  );
}
