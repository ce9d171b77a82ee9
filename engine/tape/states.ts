/** The names and older abbreviations of each state and territory, in lower-case letters only, by its postal code. */
const NAMES: Readonly<Record<string, string>> = {
  AL: 'alabama ala',
  AK: 'alaska alas',
  AZ: 'arizona ariz',
  AR: 'arkansas ark',
  CA: 'california calif cal',
  CO: 'colorado colo',
  CT: 'connecticut conn',
  DE: 'delaware del',
  DC: 'districtofcolumbia washingtondc',
  FL: 'florida fla flor',
  GA: 'georgia',
  HI: 'hawaii',
  ID: 'idaho ida',
  IL: 'illinois ill ills',
  IN: 'indiana ind',
  IA: 'iowa',
  KS: 'kansas kans kan',
  KY: 'kentucky ken kent',
  LA: 'louisiana',
  ME: 'maine',
  MD: 'maryland',
  MA: 'massachusetts mass',
  MI: 'michigan mich',
  MN: 'minnesota minn',
  MS: 'mississippi miss',
  MO: 'missouri',
  MT: 'montana mont',
  NE: 'nebraska nebr neb',
  NV: 'nevada nev',
  NH: 'newhampshire',
  NJ: 'newjersey',
  NM: 'newmexico nmex',
  NY: 'newyork',
  NC: 'northcarolina ncar',
  ND: 'northdakota ndak',
  OH: 'ohio',
  OK: 'oklahoma okla',
  OR: 'oregon oreg ore',
  PA: 'pennsylvania penn penna',
  RI: 'rhodeisland',
  SC: 'southcarolina scar',
  SD: 'southdakota sdak',
  TN: 'tennessee tenn',
  TX: 'texas tex',
  UT: 'utah',
  VT: 'vermont',
  VA: 'virginia virg',
  WA: 'washington wash',
  WV: 'westvirginia wva',
  WI: 'wisconsin wis wisc',
  WY: 'wyoming wyo',
  AS: 'americansamoa',
  GU: 'guam',
  MP: 'northernmarianaislands',
  PR: 'puertorico',
  VI: 'virginislands usvirginislands usvi',
};

const CODE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([code, names]) =>
    [code.toLowerCase(), ...names.split(' ')].map((name): [string, string] => [name, code]),
  ),
);

/** Whether a text is the postal code of a state or territory of the United States. */
export const isStateCode = (text: string): boolean => Object.hasOwn(NAMES, text);

/** The postal code that a name, an older abbreviation or untidy letters mean: CA of `Calif.`, `california` or `c.a.`. */
export const meantState = (text: string): string | undefined =>
  CODE_OF.get(text.toLowerCase().replaceAll(/[^a-z]/g, ''));

/** A state's name in small letters without spaces, for lists in the order of the names; undefined for any other text. */
export const stateName = (code: string): string | undefined =>
  Object.hasOwn(NAMES, code) ? NAMES[code]?.split(' ')[0] : undefined;
