import { z } from 'zod';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import {
  comparisonView,
  explanationView,
  figureChoice,
  paymentsView,
  periodKind,
  periodsView,
  runChoice,
  runTerms,
  scenariosView,
  tableChoice,
} from './results-views.ts';
import { dealView, diagnosticView, tableView } from './views.ts';

const nothing = z.undefined();
const named = z.strictObject({ name: z.string().max(200) });

/**
 * A scenario as a person left it: its rates may be texts such as `5.25%` or `100bp`, and an empty text takes a term
 * away. Read and checked by the workbench, which answers in sentences.
 */
const typedScenario = z.custom<Scenario>((value) => typeof value === 'object' && value !== null);

/** Messages about scenarios, and about the results of the open deal. */
export const RESULTS_CHANNELS = {
  'scenarios.view': { sent: nothing, returned: scenariosView },
  /** Adds a scenario, or puts it in the place of another; what cannot be read is refused with its place. */
  'scenarios.save': {
    sent: z.strictObject({ scenario: typedScenario, replaces: z.string().optional() }),
    returned: z.strictObject({ view: dealView, refused: z.array(diagnosticView) }),
  },
  /** A copy under another name, which becomes the chosen one. A copy of the deal's own pricing is a new scenario. */
  'scenarios.duplicate': { sent: named, returned: dealView },
  'scenarios.remove': { sent: named, returned: dealView },
  /** The scenario that the structure and pricing tables are of, until another is chosen or the deal is opened anew. */
  'scenarios.choose': { sent: named, returned: dealView },
  'results.periods': { sent: runTerms.extend({ what: z.array(periodKind).min(1).max(7) }), returned: periodsView },
  'results.table': { sent: runTerms.extend({ table: tableChoice }), returned: tableView },
  /** Who got what in a period; in the last one where the run ends earlier. */
  'results.payments': { sent: runTerms.extend({ period: z.int().min(1).max(1_200) }), returned: paymentsView },
  'results.compare': { sent: z.strictObject({ a: runChoice, b: runChoice }), returned: comparisonView },
  'results.explain': { sent: runChoice.extend({ figure: figureChoice }), returned: explanationView },
  /** Published figures beside those of the deal's own pricing; nothing for a deal without any. */
  'results.tieOut': { sent: nothing, returned: tableView.optional() },
} as const;
