/** The list of endings as a calendar (RFC 5545): a day for each, with reminders a month and a week before. */
import { visible } from "../../text/index.ts";
import type { Ending, Expiry } from "./expiry.ts";
import { dayOf, placeOf, stopsOf, thingOf } from "./words.ts";

/** Lines of a calendar may have at most this many bytes. */
const mostBytes = 75;

/** A calendar; what has no day is left out. */
export function expiryIcs({ endings }: Expiry, now: Date): string {
  const events = endings.filter(({ notAfter }) => dayOf(notAfter) !== "never").flatMap((ending) => event(ending, now));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//edgelint//expiry//EN",
    "CALSCALE:GREGORIAN",
    ...events,
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function event(ending: Ending, now: Date): readonly string[] {
  const day = dayOf(ending.notAfter).replaceAll("-", "");
  const stops = stopsOf(ending);
  const place = placeOf(ending);
  const description = [
    ...(stops.length === 0 ? ["nothing in view relies on it"] : stops),
    ...(place === undefined ? [] : [place]),
  ];
  return [
    "BEGIN:VEVENT",
    `UID:${text(ending.id)}-${day}@edgelint`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${text(`${thingOf(ending)} ends`)}`,
    `DESCRIPTION:${text(description.join("\n"))}`,
    "TRANSP:TRANSPARENT",
    ...["-P30D", "-P7D"].flatMap((before) => alarm(before, ending)),
    "END:VEVENT",
  ];
}

function alarm(before: string, ending: Ending): readonly string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:${before}`,
    `DESCRIPTION:${text(`${thingOf(ending)} ends`)}`,
    "END:VALARM",
  ];
}

/** Text of a property: what would end it or divide it is escaped. */
function text(value: string): string {
  return value
    .split("\n")
    .map((line) => visible(line).replace(/[\\;,]/g, "\\$&"))
    .join("\\n");
}

/** A long line goes on in the next, which then begins with a blank; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > mostBytes) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}
