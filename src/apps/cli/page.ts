import pc from "picocolors";
import { pageWidth, wantsColor } from "./terminal.ts";

type Paint = (text: string) => string;

/** How pages of prose look on the standard output: their width in cells and their colours by meaning. */
export interface Page {
  readonly width: number;
  readonly strong: Paint;
  readonly faint: Paint;
  readonly bad: Paint;
  readonly good: Paint;
  readonly link: Paint;
  readonly severity: Readonly<Record<"critical" | "high" | "medium" | "low" | "info", Paint>>;
}

/** A page of a width, with or without colour. */
export function pageOf(width: number, isColored: boolean): Page {
  const c = pc.createColors(isColored);
  return {
    width,
    strong: c.bold,
    faint: c.dim,
    bad: c.red,
    good: c.green,
    link: c.underline,
    severity: { critical: c.magenta, high: c.red, medium: c.yellow, low: c.blue, info: c.cyan },
  };
}

/** The page that the standard output is. */
export function stdoutPage(): Page {
  return pageOf(pageWidth(process.stdout.columns), wantsColor(process.stdout, process.env));
}

/** Prose in lines of at most `width` characters after `indent`; a longer word stays whole, so that it can be copied. */
export function wrapped(text: string, width: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
