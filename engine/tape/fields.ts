/** What the values of a field are, and so how they are read, checked, averaged and printed. */
export type FieldKind = 'text' | 'usd' | 'pct' | 'months' | 'number' | 'date';

/** A column of a tape. Dollars, percent (5.25 for 5.25 %), months, or day serials, by its kind. */
export interface TapeField {
  /** Its name everywhere: `note_rate_pct`. A column of the issuer's own is named after its heading. */
  key: string;
  title: string;
  kind: FieldKind;
}

const field = (key: string, title: string, kind: FieldKind): TapeField => ({ key, title, kind });

/** The fields that the program knows the meaning of, in the order in which a tape shows them. */
export const KNOWN_FIELDS = [
  field('loan_id', 'Loan', 'text'),
  field('group', 'Group', 'text'),
  field('product', 'Product', 'text'),
  field('index', 'Index', 'text'),
  field('original_balance', 'Original balance', 'usd'),
  field('current_balance', 'Current balance', 'usd'),
  field('note_rate_pct', 'Note rate', 'pct'),
  field('servicing_fee_pct', 'Servicing fee', 'pct'),
  field('master_servicing_fee_pct', 'Master servicing fee', 'pct'),
  field('trustee_fee_pct', 'Trustee fee', 'pct'),
  field('lpmi_premium_pct', 'LPMI premium', 'pct'),
  field('net_rate_pct', 'Net rate', 'pct'),
  field('gross_margin_pct', 'Gross margin', 'pct'),
  field('initial_cap_pct', 'Initial cap', 'pct'),
  field('periodic_cap_pct', 'Periodic cap', 'pct'),
  field('lifetime_cap_pct', 'Lifetime cap', 'pct'),
  field('lifetime_floor_pct', 'Lifetime floor', 'pct'),
  field('first_payment_date', 'First payment', 'date'),
  field('maturity_date', 'Maturity', 'date'),
  field('next_rate_change_date', 'Next rate change', 'date'),
  field('rate_change_frequency_months', 'Change every', 'months'),
  field('months_to_roll', 'Months to roll', 'months'),
  field('original_term_months', 'Original term', 'months'),
  field('remaining_term_months', 'Remaining term', 'months'),
  field('age_months', 'Age', 'months'),
  field('io_term_months', 'Interest-only term', 'months'),
  field('ltv_pct', 'LTV', 'pct'),
  field('fico', 'FICO', 'number'),
  field('dti_pct', 'DTI', 'pct'),
  field('state', 'State', 'text'),
  field('property_type', 'Property type', 'text'),
  field('purpose', 'Purpose', 'text'),
  field('occupancy', 'Occupancy', 'text'),
  field('documentation', 'Documentation', 'text'),
  field('prepay_penalty_months', 'Prepayment penalty', 'months'),
  field('prepay_penalty_type', 'Penalty type', 'text'),
  field('lien', 'Lien', 'number'),
] as const;

/** What is taken from the note rate, a year, before the net rate. */
export const FEE_FIELDS = [
  'servicing_fee_pct',
  'master_servicing_fee_pct',
  'trustee_fee_pct',
  'lpmi_premium_pct',
] as const;

const BY_KEY: ReadonlyMap<string, TapeField> = new Map(KNOWN_FIELDS.map((known) => [known.key, known]));

/** A field whose meaning the program knows. */
export const knownField = (key: string): TapeField | undefined => BY_KEY.get(key);
