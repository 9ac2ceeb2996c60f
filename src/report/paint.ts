import pc from "picocolors";
import type { Severity } from "./input.ts";

type Formatter = (text: string) => string;

/** The colours of terminal output by what they mean; without colour every one of them is the identity. */
export interface Paint {
  readonly severity: Readonly<Record<Severity, Formatter>>;
  /** What carries the message. */
  readonly strong: Formatter;
  /** What only frames it: gutters, neighbours, labels. */
  readonly faint: Formatter;
  readonly path: Formatter;
  readonly link: Formatter;
  readonly good: Formatter;
}

/** Colours nothing that is not there: an empty text stays empty. */
const unlessEmpty =
  (paint: Formatter): Formatter =>
  (text) =>
    text === "" ? "" : paint(text);

/** The paints for a terminal with or without colour. */
export function paintsFor(isColored: boolean): Paint {
  const c = pc.createColors(isColored);
  const bold = (hue: Formatter): Formatter => unlessEmpty((text) => c.bold(hue(text)));
  return {
    severity: {
      critical: bold(c.magenta),
      high: bold(c.red),
      medium: bold(c.yellow),
      low: bold(c.blue),
      info: bold(c.cyan),
    },
    strong: unlessEmpty(c.bold),
    faint: unlessEmpty(c.dim),
    path: unlessEmpty(c.cyan),
    link: unlessEmpty(c.underline),
    good: unlessEmpty(c.green),
  };
}
