import type { ReactNode } from 'react';
import { DEAL_SCREENS, type Screen } from '../../electron/channels/screens.ts';
import type { Actions } from '../client/actions.ts';
import { keyName } from './keyboard.ts';

interface NavigationProps {
  /** Stands under the places. */
  children?: ReactNode;
  screen: Screen;
  /** The name of the open deal, if one is open. */
  deal: string | undefined;
  actions: Actions;
}

interface PlaceItem {
  id: Screen;
  title: string;
  keys: string;
}

const keyed = DEAL_SCREENS.map((screen) => ({ ...screen, keys: keyName(screen.key) }));
const groups = [...new Set(DEAL_SCREENS.map(({ group }) => group))];
const deals: PlaceItem = { id: 'deals', title: 'Deals', keys: keyName('L') };

/** The way to every screen; those of a deal only while one is open. */
export function Navigation({ screen, deal, actions, children }: NavigationProps) {
  const item = ({ id, title, keys }: PlaceItem) => (
    <button
      key={id}
      type="button"
      className="place"
      title={keys}
      aria-current={screen === id ? 'page' : undefined}
      onClick={() => void actions.show(id)}
    >
      {title}
    </button>
  );
  return (
    <nav className="navigation" aria-label="Screens">
      {deal !== undefined &&
        groups.map((group) => (
          <div key={group} role="group" aria-label={group}>
            <h2>{group}</h2>
            {keyed.filter((one) => one.group === group).map(item)}
          </div>
        ))}
      <div role="group" aria-label="All deals">
        {item(deals)}
      </div>
      {children}
    </nav>
  );
}
