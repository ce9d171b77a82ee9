/** A calendar day as whole days since 1970-01-01, so that days between two dates are a subtraction. */
export type DaySerial = number;

const MS_PER_DAY = 86_400_000;

/** The day serial of a civil date; month is 1-12, and a day past the end of its month is carried over. */
export function daySerial(year: number, month: number, day: number): DaySerial {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

export interface CivilDate {
  year: number;
  /** 1-12 */
  month: number;
  /** 1-31 */
  day: number;
}

/**
 * The civil date of a day serial, by whole-number arithmetic on years that begin in March, when the odd day comes last
 * (H. Hinnant, "chrono-compatible low-level date algorithms").
 */
export function civilDate(serial: DaySerial): CivilDate {
  const days = serial + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** Day of the week, 0 = Sunday to 6 = Saturday. */
export function weekday(serial: DaySerial): number {
  return new Date(serial * MS_PER_DAY).getUTCDay();
}

export function daysInMonth(year: number, month: number): number {
  return civilDate(daySerial(year, month + 1, 0)).day;
}

/** The same day of the month `months` later (or earlier), held within the month it lands in. */
export function addMonths(serial: DaySerial, months: number): DaySerial {
  const { year, month, day } = civilDate(serial);
  const first = civilDate(daySerial(year, month + months, 1));
  return daySerial(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

/** Whole calendar months from one date's month to another's, whatever their days. */
export function monthsBetween(from: DaySerial, to: DaySerial): number {
  const a = civilDate(from);
  const b = civilDate(to);
  return (b.year - a.year) * 12 + b.month - a.month;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2003-07-31`; undefined for anything else, the 31st of June included. */
export function parseIsoDate(text: string): DaySerial | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const serial = daySerial(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDate(serial) === text ? serial : undefined;
}

/** Reads a date already validated by the deal's schema; throws on anything else, which is our own mistake. */
export function dateOf(text: string): DaySerial {
  const serial = parseIsoDate(text);
  if (serial === undefined) throw new Error(`Not an ISO date: "${text}"`);
  return serial;
}

/** `2003-07-31` */
export function isoDate(serial: DaySerial): string {
  return new Date(serial * MS_PER_DAY).toISOString().slice(0, 10);
}

/** `2003-07` */
export function isoMonth(serial: DaySerial): string {
  return isoDate(serial).slice(0, 7);
}
