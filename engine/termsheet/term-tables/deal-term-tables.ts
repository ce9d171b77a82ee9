import type { Deal } from '../../deal/schema/deal.ts';
import { trancheIds } from '../../deal/terms/deal-names.ts';
import { DEAL_ROW } from '../../deal/terms/deal-terms.ts';
import { TRANCHE_TERM_NAMES } from '../../deal/terms/tranche-terms.ts';
import { formulaHead } from './formula-head.ts';
import { termTable, type TermTable } from './term-table.ts';

const DATES = ['name', 'cutOff', 'settlement', 'accruesFrom', 'firstPayment'];
const PRICING = ['curveSet', 'speedsPct', 'redemptions', 'paymentDates', 'lifeDayCount', 'hedges'];
const AVAILABLE_RATES = ['ratesCurveSet', 'ratesSpeedPct', 'ratesRedemption', 'ratesShiftBps', 'ratesFromPeriod'];

const dealTable = (deal: Deal, id: string, title: string, terms: readonly string[]): TermTable =>
  termTable(deal, { id, title, rows: [DEAL_ROW], terms });

export const callTable = (deal: Deal): TermTable =>
  termTable(deal, {
    id: 'call',
    title: 'Clean-up call',
    rows: [DEAL_ROW],
    terms: ['cleanUpCall'],
    heads: [formulaHead(deal, 'cleanUpCall', () => deal.redemption.cleanUpCall)],
  });

/** What is said of the deal as a whole, and of the run that its tables print. */
export const dealTermTables = (deal: Deal): TermTable[] => [
  dealTable(deal, 'deal', 'Deal', DATES),
  dealTable(deal, 'pricing-terms', 'Pricing', PRICING),
  dealTable(deal, 'rate-schedule-terms', 'Run of the available rates', AVAILABLE_RATES),
];

/** Every term of every class. */
export const classTermTables = (deal: Deal): TermTable[] => [
  termTable(deal, {
    id: 'classes',
    title: 'Classes',
    rows: trancheIds(deal),
    terms: TRANCHE_TERM_NAMES,
    list: { name: 'tranches' },
  }),
];
