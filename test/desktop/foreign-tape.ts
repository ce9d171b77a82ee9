import { csv, referenceLoans } from './collateral-screen.ts';

type Loan = Readonly<Record<string, string>>;
type Write = (loan: Loan, at: number) => string;

const as =
  (key: string): Write =>
  (loan) =>
    loan[key] ?? '';

const fraction =
  (key: string): Write =>
  (loan) =>
    (Number(loan[key]) / 100).toFixed(6);

const dollars = (text: string | undefined): string =>
  `$${Number(text).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

function usDate(iso: string | undefined): string {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  return `${month}/${day}/${year}`;
}

/** Columns as an issuer with other habits writes them, and three cells that are wrong. */
const COLUMNS: readonly (readonly [heading: string, write: Write])[] = [
  ['Loan Number', as('loan_id')],
  ['Loan Type', as('product')],
  ['Rate Index', as('index')],
  ['Orig Bal', (loan) => dollars(loan['original_balance'])],
  ['Cur UPB', (loan, at) => (at === 7 ? 'n.m.' : dollars(loan['current_balance']))],
  ['Current Rate', fraction('note_rate_pct')],
  ['Strip', fraction('servicing_fee_pct')],
  ['Margin', fraction('gross_margin_pct')],
  ['Init Cap', fraction('initial_cap_pct')],
  ['Per Cap', fraction('periodic_cap_pct')],
  ['Life Cap', fraction('lifetime_cap_pct')],
  ['Floor', fraction('lifetime_floor_pct')],
  ['First Pmt Date', (loan, at) => (at === 5 ? '6/31/2003' : usDate(loan['first_payment_date']))],
  ['Next Adj Date', (loan) => usDate(loan['next_rate_change_date'])],
  ['Adj Freq', as('rate_change_frequency_months')],
  ['Orig Term', as('original_term_months')],
  ['Rem Term', as('remaining_term_months')],
  ['Credit Score', (loan, at) => (at === 3 ? '7150' : (loan['fico'] ?? ''))],
  ['St', as('state')],
  ['Broker Desk', (_loan, at) => `Desk ${at % 4}`],
];

/** The 96 loans of group 2 of the reference deal as another issuer would send them. */
export const foreignTape = (): string =>
  csv([
    COLUMNS.map(([heading]) => heading),
    ...referenceLoans(2).map((loan, at) => COLUMNS.map(([, write]) => write(loan, at))),
  ]);
