/** Names separated by commas. */
const names = (...lines: string[]): string[] => lines.flatMap((line) => line.split(', '));

/**
 * What issuers, agencies and vendors call the known fields, the surest name first. Case, punctuation, order of words,
 * usual abbreviations, units and words such as "loan" make no difference, so one spelling of each is enough.
 */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  loan_id: names(
    'loan id, loan, asset id, account id, account, loan sequence id, original loan id, originator loan id',
    'seller loan id, servicer loan id, deal loan id, investor loan id, control id',
  ),
  group: names(
    'loan group, group id, collateral group, pool group, subgroup, sub group, group name, pool, pool id',
    'sub pool, subpool',
  ),
  product: names(
    'product type, loan product, program, loan program, product name, loan type, mortgage type, arm type',
    'hybrid type, rate type, interest rate type, amortization type, loan description',
  ),
  index: names('index type, index name, arm index, rate index, index code, index description, arm index type'),
  original_balance: names(
    'original principal balance, original loan amount, original amount, loan amount, note amount',
    'original note amount, funded amount, funding amount, original face, balance original, first balance',
  ),
  current_balance: names(
    'current principal balance, current upb, upb, unpaid principal balance, current amount',
    'cutoff date balance, cutoff balance, current scheduled balance, scheduled balance',
    'stated principal balance, ending balance, end balance, closing balance, balance, current face',
  ),
  note_rate_pct: names(
    'current note rate, note rate, current interest rate, current rate, current mortgage rate, gross coupon',
    'current gross coupon, gross rate, current gross rate, gross note rate, interest rate, mortgage rate',
    'coupon, current coupon, rate, wac, gross wac, gwac, gac, accrual rate',
  ),
  servicing_fee_pct: names(
    'servicing fee, servicing fee rate, servicing rate, servicing strip, primary servicing fee',
    'current servicing fee, sub servicing fee, subservicing fee',
  ),
  master_servicing_fee_pct: names('master servicing fee, master servicing fee rate, master fee'),
  trustee_fee_pct: names('trustee fee, trustee fee rate, trustee rate, indenture trustee fee'),
  lpmi_premium_pct: names(
    'lpmi premium, lpmi, lpmi fee, lpmi rate, lpmi cost, lpmi premium rate, lender paid mi premium',
    'lender paid mi, mi premium, mi premium rate, mi fee, mi rate, mi cost, pmi premium, pmi rate',
  ),
  net_rate_pct: names(
    'net rate, net note rate, net coupon, current net rate, current net coupon, net interest rate, net wac',
    'pass through rate, passthrough, net, remittance rate',
  ),
  gross_margin_pct: names('gross margin, margin, arm margin, note margin, rate margin, index margin, current margin'),
  initial_cap_pct: names(
    'initial cap, initial rate cap, initial periodic cap, initial periodic rate cap, initial adjustment cap',
    'initial rate adjustment cap, first cap, first rate cap, first adjustment cap, first rate adjustment cap',
    'first periodic cap, initial interest rate cap change up, initial interest rate cap up, initial cap up',
  ),
  periodic_cap_pct: names(
    'periodic cap, periodic rate cap, periodic adjustment cap, periodic rate adjustment cap, subsequent cap',
    'subsequent rate cap, subsequent periodic cap, subsequent periodic rate cap, subsequent adjustment cap',
    'subsequent interest rate cap change up, subsequent rate adjustment cap, periodic interest rate cap up',
    'periodic cap up, adjustment cap, rate adjustment cap',
  ),
  lifetime_cap_pct: names(
    'lifetime cap, lifetime rate cap, maximum rate, maximum interest rate, lifetime maximum rate',
    'lifetime maximum rate ceiling, maximum note rate, ceiling, rate ceiling, lifetime ceiling',
    'lifetime rate ceiling, lifetime maximum, maximum lifetime rate',
    'lifetime cap rate',
  ),
  lifetime_floor_pct: names(
    'lifetime floor, lifetime rate floor, minimum rate, minimum interest rate, lifetime minimum rate',
    'lifetime minimum rate floor, minimum note rate, floor, rate floor, lifetime minimum',
    'minimum lifetime rate',
  ),
  first_payment_date: names(
    'first payment date, first payment due date, first due date, first payment due, first payment',
    'original first payment date, note first payment date',
  ),
  maturity_date: names(
    'maturity date, stated maturity date, current maturity date, scheduled maturity date, legal maturity date',
    'final maturity date, original maturity date, maturity, stated maturity, legal maturity, final maturity',
    'note maturity date, legal final maturity date, scheduled final payment date, final payment date',
  ),
  next_rate_change_date: names(
    'next rate change date, next change date, next reset, next rate reset, next roll date, next roll',
    'arm next rate reset date, next interest rate adjustment date, arm reset date, rate reset date',
    'reset date, roll date, first rate change date, first reset date, first roll date, initial reset date',
    'initial rate reset date, first rate reset',
  ),
  rate_change_frequency_months: names(
    'rate change frequency, reset frequency, rate frequency, arm frequency, arm reset frequency',
    'roll frequency, subsequent interest rate reset period, subsequent reset period',
    'subsequent reset frequency, rate change period, reset period, periodic reset frequency',
    'interest rate adjustment frequency',
  ),
  months_to_roll: names(
    'months to roll, mtr, months to next roll, months to reset, months to next reset, months to rate reset',
    'months to next rate reset, months to first reset, time to roll, next reset months',
    'months to next payment reset',
  ),
  original_term_months: names(
    'original term, original term to maturity, original maturity term, original stated term',
    'stated original term, original months to maturity, loan term, term, stated term, note term',
  ),
  remaining_term_months: names(
    'remaining term, stated remaining term, remaining stated term, remaining term to maturity',
    'remaining term to legal maturity, remaining months to maturity, remaining months to legal maturity',
    'months remaining, months to maturity, current remaining term, scheduled remaining term, wam, remaining',
  ),
  age_months: names(
    'age, loan age, current age, seasoning, months seasoned, months of seasoning, wala',
    'months since origination',
  ),
  io_term_months: names(
    'interest only term, original interest only term, interest only period, original interest only period',
    'io months, original io months, io term in months, interest only months, initial io term',
  ),
  ltv_pct: names('ltv, original ltv, ltv at origination, first lien ltv, original first lien ltv'),
  fico: names(
    'fico, original fico, borrower fico, primary borrower fico, borrower credit score at origination',
    'primary fico, qualifying fico, representative fico, decision fico, middle fico, current fico',
    'most recent fico, most recent primary borrower fico, updated fico, fico 1, beacon, borrower 1 fico',
  ),
  dti_pct: names(
    'dti, original dti, back end dti, backend dti, total dti, borrower dti, originator dti, back dti',
    'debt ratio, back ratio, back end ratio',
  ),
  state: names(
    'state, property state, subject state, subject property state, property location state',
    'property state code, geographic state, borrower state',
  ),
  property_type: names(
    'property type, dwelling type, subject property type, collateral type, collateral property type, property',
    'dwelling',
  ),
  purpose: names(
    'loan purpose, purpose type, loan purpose type, purpose of refinance, refinance purpose, refi purpose',
    'transaction type',
  ),
  occupancy: names(
    'occupancy, occupancy status, occupancy type, owner occupancy, property occupancy',
    'occupancy status at origination, property occupancy status',
  ),
  documentation: names(
    'documentation, documentation type, documentation level, documentation program, documentation status',
    'income documentation, documentation class',
  ),
  prepay_penalty_months: names(
    'prepayment penalty months, prepayment penalty term, prepayment penalty total term',
    'prepayment penalty period, original prepayment penalty term, prepayment penalty, prepayment months',
    'prepayment term, prepayment period, penalty term, penalty months, penalty period',
    'prepayment penalty length',
  ),
  prepay_penalty_type: names(
    'prepayment penalty type, penalty type, prepayment type, prepayment penalty calculation',
    'prepayment penalty description type',
  ),
  lien: names('lien, lien position, lien priority, lien type, lien status, lien id'),
};
