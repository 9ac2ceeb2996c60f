import type { Expiry } from "./expiry.ts";
import { dayMs } from "./words.ts";

/** What ends in that many days, or has ended already, with the number of those that end later. */
export function endingWithin(expiry: Expiry, days: number, now: Date): Expiry {
  const last = now.getTime() + days * dayMs;
  const endings = expiry.endings.filter(({ notAfter }) => notAfter <= last);
  const ever = expiry.endings.filter(({ notAfter }) => !Number.isNaN(new Date(notAfter).getTime()));
  return { ...expiry, endings, later: ever.filter(({ notAfter }) => notAfter > last).length };
}
