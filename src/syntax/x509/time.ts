import { DerFault, type Element, tags } from "./der.ts";

const rest = String.raw`(\d\d)(\d\d)(\d\d)(?:(\d\d)(?:(\d\d)(?:[.,](\d{1,12}))?)?)?(?:Z|([+-])(\d\d)(\d\d))?$`;
const utcTime = new RegExp(String.raw`^(\d\d)${rest}`);
const generalizedTime = new RegExp(String.raw`^(\d{4})${rest}`);
const MINUTE_MS = 60_000;

/**
 * A Time as epoch milliseconds. RFC 5280 allows `YYMMDDHHMMSSZ` and `YYYYMMDDHHMMSSZ` only; certificates in the field also
 * carry offsets (`+0500`), fractions and missing seconds, which X.680 gives a clear meaning.
 * A GeneralizedTime without Z is local time of nobody in particular and read as UTC.
 * @throws DerFault where it is no moment of the calendar.
 */
export function timeOf(bytes: Buffer, element: Element, what: string): number {
  const text = bytes.toString("latin1", element.start, Math.min(element.end, element.start + 40));
  const fault = (): DerFault => new DerFault(`has a ${what} that is no date (byte ${element.at})`);
  const short = element.tag === tags.utcTime;
  const match = (short ? utcTime : generalizedTime).exec(text);
  if (match === null) throw fault();
  const [
    ,
    digits,
    month,
    day,
    hour,
    minute = "0",
    second = "0",
    fraction = "",
    sign,
    offsetHour = "0",
    offsetMinute = "0",
  ] = match;
  // RFC 5280, 4.1.2.5.1: 50 to 99 are 19xx, 00 to 49 are 20xx.
  const century = short ? (Number(digits) >= 50 ? 1900 : 2000) : 0;
  const year = century + Number(digits);
  const moment = {
    year,
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
  if (!exists(moment) || Number(offsetHour) > 23 || Number(offsetMinute) > 59) throw fault();
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * MINUTE_MS;
  return epochOf(moment) + Number(fraction.slice(0, 3).padEnd(3, "0")) - (sign === "-" ? -offset : offset);
}

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function exists({ year, month, day, hour, minute, second }: Moment): boolean {
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return false;
  return (
    day <= 28 ||
    day <= new Date(epochOf({ year, month: month + 1, day: 0, hour: 0, minute: 0, second: 0 })).getUTCDate()
  );
}

function epochOf({ year, month, day, hour, minute, second }: Moment): number {
  if (year >= 100) return Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC takes the years 0 to 99 for 19xx.
  return new Date(Date.UTC(2000, 0, 1, hour, minute, second)).setUTCFullYear(year, month - 1, day);
}
