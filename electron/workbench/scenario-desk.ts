import type { Deal } from '../../engine/deal/schema/deal.ts';
import { checkScenario } from '../../engine/scenario/check-scenario.ts';
import { readScenario } from '../../engine/scenario/read-scenario.ts';
import { PRICING_NAME, PRICING_SCENARIO, scenarioSchema, type Scenario } from '../../engine/scenario/scenario.ts';
import { errorAt, type Diagnostic } from '../../engine/units/diagnostic.ts';
import { clipped, quoted } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { ScenarioRecord, Store } from '../store/store.ts';

/** A scenario added, put in the place of another, or taken away. Undone by the same change the other way round. */
export interface ScenarioChange {
  label: string;
  from: Scenario | undefined;
  to: Scenario | undefined;
}

export const inverseOf = ({ label, from, to }: ScenarioChange): ScenarioChange => ({ label, from: to, to: from });

/** A scenario as it is kept. */
export interface KeptScenario {
  scenario: Scenario;
  /** Why it cannot be read. */
  unread: Diagnostic[];
}

function keptScenario({ name, body }: ScenarioRecord): KeptScenario {
  const parsed = scenarioSchema.safeParse(JSON.parse(body));
  if (parsed.success) return { scenario: parsed.data, unread: [] };
  const message = 'This program cannot read the scenario: it is kept as it is until another is saved in its place';
  return { scenario: { name, curves: {} }, unread: [errorAt([], message)] };
}

/** Why a deal cannot be run with a scenario; empty where it can. */
export const troublesOf = ({ scenario, unread }: KeptScenario, deal: Deal): Diagnostic[] => [
  ...unread,
  ...checkScenario(scenario, deal),
];

const MAX_BASE = 180;

/** The scenarios of the open deal: what is kept of them, and which one is chosen while the deal is open. */
export class ScenarioDesk {
  readonly #store: Store;
  readonly #dealId: number;
  readonly #now: () => string;
  #chosen = PRICING_NAME;

  constructor(store: Store, dealId: number, now: () => string) {
    this.#store = store;
    this.#dealId = dealId;
    this.#now = now;
  }

  /** The deal's own pricing first, then by name. */
  list(): KeptScenario[] {
    const kept = this.#store.scenarios(this.#dealId).map(keptScenario);
    const byName = kept.toSorted((a, b) => a.scenario.name.localeCompare(b.scenario.name, 'en', { numeric: true }));
    return [{ scenario: PRICING_SCENARIO, unread: [] }, ...byName];
  }

  get chosen(): KeptScenario {
    return this.named(this.#chosen);
  }

  /** Throws UserError where there is no scenario of that name. */
  named(name: string): KeptScenario {
    const found = this.list().find(({ scenario }) => scenario.name === name);
    if (!found) throw new UserError(`There is no scenario ${quoted(name)}: choose one from the list.`);
    return found;
  }

  choose({ scenario }: KeptScenario): void {
    this.#chosen = scenario.name;
  }

  /** A scenario that a deal can be run with; throws UserError. */
  sound(name: string, deal: Deal): Scenario {
    const kept = this.named(name);
    const [trouble] = troublesOf(kept, deal);
    if (trouble) throw new UserError(`The scenario ${quoted(name)} cannot be run. ${trouble.message}.`);
    return kept.scenario;
  }

  /** A scenario as a person left it, new or in the place of another, or all that is wrong with it. */
  saving(draft: unknown, replaces: string | undefined): { change: ScenarioChange } | { diagnostics: Diagnostic[] } {
    const read = readScenario(draft);
    if ('diagnostics' in read) return read;
    const { scenario: to } = read;
    const from = replaces === undefined ? undefined : this.#own(replaces);
    if (to.name !== from?.name && this.#names().includes(to.name)) {
      const message = `There is a scenario ${quoted(to.name)} already: give this one another name`;
      return { diagnostics: [errorAt(['name'], message)] };
    }
    return { change: { label: labelOf(from, to), from, to } };
  }

  duplicating(name: string): ScenarioChange {
    const { scenario } = this.named(name);
    const base = name === PRICING_NAME ? 'Scenario' : `${scenario.name.slice(0, MAX_BASE)} copy`;
    const names = this.#names();
    let copy = base;
    for (let number = 2; names.includes(copy); number += 1) copy = `${base} ${number}`;
    const to = { ...scenario, name: copy };
    return { label: labelOf(undefined, to), from: undefined, to };
  }

  removing(name: string): ScenarioChange {
    const from = this.#own(name);
    return { label: labelOf(from, undefined), from, to: undefined };
  }

  /** What would be chosen after a change: the chosen one under its new name, the deal's own pricing where it is taken away. */
  chosenAfter({ from, to }: ScenarioChange): KeptScenario {
    return from?.name === this.#chosen ? { scenario: to ?? PRICING_SCENARIO, unread: [] } : this.chosen;
  }

  apply({ from, to }: ScenarioChange): void {
    if (to) this.#store.saveScenario(this.#dealId, { name: to.name, body: JSON.stringify(to), at: this.#now() });
    if (from && from.name !== to?.name) this.#store.removeScenario(this.#dealId, from.name);
    if (from?.name === this.#chosen) this.#chosen = to?.name ?? PRICING_NAME;
  }

  #names(): string[] {
    return this.list().map(({ scenario }) => scenario.name);
  }

  /** One that may be changed. */
  #own(name: string): Scenario {
    if (name !== PRICING_NAME) return this.named(name).scenario;
    throw new UserError(`${PRICING_NAME} is the deal's own: change the deal, or duplicate it into a scenario.`);
  }
}

function labelOf(from: Scenario | undefined, to: Scenario | undefined): string {
  const [before, after] = [from, to].map((one) => one && clipped(one.name, 40));
  if (before === undefined) return `Scenario ${after} added`;
  if (after === undefined) return `Scenario ${before} removed`;
  return from?.name === to?.name ? `Scenario ${after} changed` : `Scenario ${before} renamed to ${after}`;
}
