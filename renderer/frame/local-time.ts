const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const minutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** A moment on this computer's clock: `10:42:07` today, `3 Jul 2026 10:42` on another day. */
export function localTime(iso: string): string {
  const moment = new Date(iso);
  return day.format(moment) === day.format(new Date()) ? time.format(moment) : localDayAndTime(iso);
}

/** `3 Jul 2026 10:42` */
export function localDayAndTime(iso: string): string {
  const moment = new Date(iso);
  return `${day.format(moment)} ${minutes.format(moment)}`;
}
