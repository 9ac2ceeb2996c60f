/** What the lists of endings share: the words for a day, for a thing and for what stops with it. */
import { oneLine } from "../../text/index.ts";
import { kindWords, nameWords } from "../graph/words.ts";
import type { Ending, Stop } from "./expiry.ts";

export const dayMs = 24 * 60 * 60 * 1000;

/** A day in UTC, as in `2026-12-10`; an end beyond all days is `never`. */
export function dayOf(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? "never" : date.toISOString().slice(0, 10);
}

/** How far away an end is, in days of UTC: `in 19 days`, `today`, `ended 3 days ago`. */
export function distanceOf({ notAfter }: Pick<Ending, "notAfter">, now: Date): string {
  const days = Math.floor(notAfter / dayMs) - Math.floor(now.getTime() / dayMs);
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  if (notAfter < now.getTime()) return days === 0 ? "ended today" : `ended ${count} ago`;
  return days === 0 ? "today" : `in ${count}`;
}

/** What a list that does not go to the end leaves out. */
export function laterWords(shown: number, later: number): string {
  const verb = later === 1 ? "ends" : "end";
  if (shown > 0) return later === 0 ? "nothing ends later" : `${later} more ${verb} later`;
  const rest = later === 0 ? "" : `; ${later} ${later === 1 ? "thing" : "things"} ${verb} later`;
  return `nothing in view ends until then${rest}`;
}

/** The thing itself: `certificate CN=Root R1`. */
export function thingOf(ending: Ending): string {
  return oneLine(`${kindWords(ending)} ${nameWords(ending)}`);
}

const consequences: Readonly<Record<Stop["what"], string>> = {
  visitors: "visitors get a certificate error",
  clients: "its clients are refused",
  origins: "origins refuse the edge, or are no longer trusted",
};

/** What stops, one sentence for each way in which it does; what is in the same words stands together. */
export function stopsOf({ stops }: Ending): readonly string[] {
  return (["visitors", "clients", "origins"] as const).flatMap((what) => {
    const names = stops
      .filter((stop) => stop.what === what)
      .map((stop) => oneLine(`${kindWords(stop)} ${nameWords(stop)}`));
    return names.length === 0 ? [] : [`${consequences[what]}: ${names.join(", ")}`];
  });
}

/** The place as `file:line`; undefined for what stands nowhere. */
export function placeOf({ place }: Ending): string | undefined {
  return place === undefined ? undefined : oneLine(`${place.file}:${place.line}`);
}
