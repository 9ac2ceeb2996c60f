/** The list of endings for programs. */
import { visibleJson } from "../../text/index.ts";
import type { Expiry } from "./expiry.ts";

/** One JSON document; times are ISO 8601 in UTC. */
export function expiryJson(
  { endings, later, problems }: Expiry,
  about: { readonly version: string; readonly now: Date },
): string {
  const document = {
    schema: 1,
    tool: { name: "edgelint", version: about.version },
    now: about.now.toISOString(),
    endings: endings.map(({ notAfter, ...ending }) => ({ ...ending, notAfter: isoTime(notAfter) })),
    later,
    problems,
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`;
}

function isoTime(time: number): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
