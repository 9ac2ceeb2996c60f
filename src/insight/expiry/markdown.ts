/** The list of endings as a table of Markdown. */
import { markdownText } from "../../text/index.ts";
import type { Expiry } from "./expiry.ts";
import { dayOf, distanceOf, laterWords, placeOf, stopsOf, thingOf } from "./words.ts";

/** A table, soonest first. */
export function expiryMarkdown({ endings, later }: Expiry, now: Date): string {
  const rows = endings.map((ending) => {
    const stops = stopsOf(ending);
    const cells = [
      dayOf(ending.notAfter),
      distanceOf(ending, now),
      thingOf(ending),
      stops.length === 0 ? "nothing in view relies on it" : stops.join("; "),
      placeOf(ending) ?? "",
    ];
    return `| ${cells.map(markdownText).join(" | ")} |`;
  });
  const tail = later === undefined ? "" : `\n${laterWords(endings.length, later)}\n`;
  return `${["| last day | when | what ends | what stops working | where |", "| --- | --- | --- | --- | --- |", ...rows].join("\n")}\n${tail}`;
}
