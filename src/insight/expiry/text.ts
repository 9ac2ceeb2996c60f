/** The list of endings for a terminal. */
import type { Expiry } from "./expiry.ts";
import { dayOf, distanceOf, laterWords, placeOf, stopsOf, thingOf } from "./words.ts";

/** One paragraph for each ending, soonest first. */
export function expiryText({ endings, later }: Expiry, now: Date): string {
  const parts = endings.map((ending) => {
    const place = placeOf(ending);
    const stops = stopsOf(ending);
    return [
      `${dayOf(ending.notAfter)}  ${distanceOf(ending, now)}: ${thingOf(ending)}${place === undefined ? "" : `  [${place}]`}`,
      ...(stops.length === 0 ? ["nothing in view relies on it"] : stops).map((line) => `            ${line}`),
    ].join("\n");
  });
  if (later !== undefined) parts.push(laterWords(endings.length, later));
  return parts.length === 0 ? "" : `${parts.join("\n")}\n`;
}
