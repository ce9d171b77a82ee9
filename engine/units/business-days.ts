import { civilDate, daySerial, weekday, type DaySerial } from './dates.ts';

const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;
const SUNDAY = 0;

const nthWeekday = (year: number, month: number, day: number, nth: number): DaySerial => {
  const first = daySerial(year, month, 1);
  return first + ((day - weekday(first) + 7) % 7) + (nth - 1) * 7;
};

const lastWeekday = (year: number, month: number, day: number): DaySerial => {
  const last = daySerial(year, month + 1, 0);
  return last - ((weekday(last) - day + 7) % 7);
};

/** Banks close on the Monday after a Sunday holiday, and stay open on the Friday before a Saturday one. */
const observed = (serial: DaySerial): DaySerial => (weekday(serial) === SUNDAY ? serial + 1 : serial);

/** The holidays of the Federal Reserve Banks in a year; Juneteenth from 2022, Martin Luther King Day from 1986. */
export function bankHolidays(year: number): DaySerial[] {
  const holidays = [
    observed(daySerial(year, 1, 1)),
    nthWeekday(year, 2, MONDAY, 3),
    lastWeekday(year, 5, MONDAY),
    observed(daySerial(year, 7, 4)),
    nthWeekday(year, 9, MONDAY, 1),
    nthWeekday(year, 10, MONDAY, 2),
    observed(daySerial(year, 11, 11)),
    nthWeekday(year, 11, THURSDAY, 4),
    observed(daySerial(year, 12, 25)),
  ];
  if (year >= 1986) holidays.push(nthWeekday(year, 1, MONDAY, 3));
  if (year >= 2022) holidays.push(observed(daySerial(year, 6, 19)));
  return holidays;
}

export function isBusinessDay(serial: DaySerial): boolean {
  const day = weekday(serial);
  if (day === SATURDAY || day === SUNDAY) return false;
  return !bankHolidays(civilDate(serial).year).includes(serial);
}

/** The day itself if banks are open, else the next day on which they are. */
export function nextBusinessDay(serial: DaySerial): DaySerial {
  let day = serial;
  while (!isBusinessDay(day)) day += 1;
  return day;
}
