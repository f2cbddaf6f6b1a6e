import { isoDate, monthName, type CalendarDate } from '../film/dates.ts';
import type { DateForm, RunTimeForm } from './outlet.ts';

/** A date in a house style's form, as precise as it is known: `December 4, 2020`, `December 2020`, `2020`. */
export function printDate(date: CalendarDate, form: DateForm): string {
  if (form === '2020-12-04' || date.month === undefined) return isoDate(date);
  const name = monthName(date.month);
  const month = form === 'Dec 4, 2020' || form === '4 Dec 2020' ? name.slice(0, 3) : name;
  if (date.day === undefined) return `${month} ${date.year}`;
  return form.startsWith('4') ? `${date.day} ${month} ${date.year}` : `${month} ${date.day}, ${date.year}`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** Minutes in a house style's form. Whole minutes; `understandRunTime` reads every form back. */
export function printRunTime(minutes: number, form: RunTimeForm): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  switch (form) {
    case '120 Minutes':
      return counted(minutes, 'Minute', 'Minutes');
    case '120 minutes':
      return counted(minutes, 'minute', 'minutes');
    case '120 min':
      return `${minutes} min`;
    case '2h':
      return [hours > 0 ? `${hours}h` : '', rest > 0 || hours === 0 ? `${rest}m` : ''].filter(Boolean).join(' ');
    case '2 hrs':
      return [hours > 0 ? counted(hours, 'hr', 'hrs') : '', rest > 0 || hours === 0 ? counted(rest, 'min', 'mins') : ''].filter(Boolean).join(' ');
    default:
      return `${hours}:${String(rest).padStart(2, '0')}`;
  }
}
