/** Headings of originators, servicers, agencies and vendors, by the field they are taken for. */
export const FOREIGN_HEADINGS: Readonly<Record<string, string>> = {
  loan_id:
    'Loan Number | LOAN_NO | Loan # | LoanID | Loan Identifier | Loan Sequence Number | loannum | Loan | Asset Number',
  group: 'Loan Group | GROUP_ID | Group No. | Pool',
  product: 'Product Type | Loan Program | ARM Type | PROD TYPE',
  index: 'Index Type | ARM Index | Index Name | INDEX_CODE',
  original_balance:
    'Orig Bal | ORIG_BAL | Original Loan Amount | Original UPB | Orig. Prin. Bal. | Loan Amt | OrigBal | origbal | Original Balance ($000)',
  current_balance:
    'Cur Prin Bal | UPB | CURR_BAL | Current Actual UPB | Unpaid Principal Balance | Cut-off Date Balance | Curr Bal ($) | currentbalance | Principal Balance | Current Loan Amount | Stated Principal Balance',
  note_rate_pct:
    'Note Rate (%) | CURR_INT_RATE | Gross Cpn | Mrtg Rate | Current Interest Rate | Int Rate | Rate | WAC | CurrRate | noterate | Gross Coupon % | Mortgage Rate',
  servicing_fee_pct: 'Svc Fee | Servicing Fee % | SERV_FEE | Servicing Fee Rate | Servicer Fee (bps)',
  master_servicing_fee_pct: 'Master Svc Fee | MASTER_SERV_FEE | Master Servicer Fee',
  trustee_fee_pct: 'Trustee Fee | Trustee Fee Rate | TRUST_FEE',
  lpmi_premium_pct: 'MI Premium | LPMI | LPMI Fee | Lender Paid Mortgage Insurance Premium | PMI Rate',
  net_rate_pct: 'Net Rate | Net Cpn | NET_RATE | Pass-Through Rate | Net Mortgage Rate',
  gross_margin_pct: 'Margin | Gross Margin (%) | ARM Margin | MARGIN_PCT | Mortgage Margin',
  initial_cap_pct: 'Init Cap | Initial Rate Cap | INIT_PER_CAP | First Adj Cap | Initial Interest Rate Cap (Change Up)',
  periodic_cap_pct: 'Per Cap | PERIODIC_RATE_CAP | Subsequent Cap | Subsequent Interest Rate Cap (Change Up) | Adj Cap',
  lifetime_cap_pct:
    'Life Cap | Max Rate | Lifetime Maximum Rate (Ceiling) | LIFE_RATE_CAP | Maximum Interest Rate | Ceiling',
  lifetime_floor_pct: 'Life Floor | Min Rate | Floor | Lifetime Minimum Rate (Floor) | RATE_FLOOR',
  first_payment_date:
    '1st Pay Date | First Pmt Date | FIRST_PAY_DT | First Due Date | First Payment Date of Loan | 1stPmtDt | FPD | First Payment Date (MM/DD/YYYY)',
  maturity_date:
    'Stated Mat Dt | MATURITY_DT | Maturity | Mat. Date | Stated Maturity Date | Legal Maturity Date | matdate',
  next_rate_change_date:
    'Next Rate Chg Dt | Nxt Adj Date | NEXT_RESET_DATE | Next Rate Adj Date | Next Interest Rate Adjustment Date | Roll Date | Rate Reset Date',
  rate_change_frequency_months:
    'Reset Freq | Rate Chg Freq | Adj Freq (mos) | Subsequent Interest Rate Reset Period | RATE_RESET_FREQ',
  months_to_roll: 'MTR | Months to Reset | Mos to Roll | Months To Next Rate Change',
  original_term_months:
    'Orig Term | Original Term to Maturity | ORIG_TERM | Original Loan Term | Loan Term (yrs) | Term',
  remaining_term_months:
    'Rem Term | WAM | Remaining Months to Maturity | REM_TERM | Stated Rem Term | Remaining Months To Legal Maturity | Months to Maturity',
  age_months: 'Loan Age | WALA | Seasoning | Age (months)',
  io_term_months: 'IO Months | IO Term | Original Interest Only Term | Interest-Only Period (months) | IO_PERIOD',
  ltv_pct: 'Orig LTV | OLTV | LTV (%) | Original Loan to Value Ratio (LTV) | Loan-to-Value | LTV Ratio',
  fico: 'Credit Score | FICO Score | FICO | Borrower Credit Score at Origination | Orig FICO',
  dti_pct: 'DTI | Debt-To-Income (DTI) | Original Debt to Income Ratio | Back-End DTI | DTI Ratio (%)',
  state: 'Prop St | Property State | ST | STATE_CODE',
  property_type: 'Prop Type | PROPERTY_TYPE | Property Type Code',
  purpose: 'Loan Purp | Purpose | LOAN_PURPOSE | Loan Purpose Code',
  occupancy: 'Occ Code | Occupancy | OCC_STATUS | Occupancy Type',
  documentation: 'Doc Type | Documentation Level | DOC | Doc Program',
  prepay_penalty_months:
    'PPP Months | Prepayment Penalty Term | Prepay Term | PPP Term | Prepayment Penalty Total Term',
  prepay_penalty_type: 'PPP Type | Prepayment Penalty Type | Prepay Pen Type',
  lien: 'Lien Position | Lien | LIEN_POS | Lien Priority',
};
