/** One line of an example: whether the other side has it too. */
export interface ExampleLine {
  readonly text: string;
  /** `gap` stands for lines left out. */
  readonly kind: "same" | "differs" | "gap";
}

/** Longer examples are cut down to what differs. */
const longLines = 30;
const contextLines = 4;

const pem = /(-----BEGIN ([A-Z0-9 ]+)-----)\n([\sA-Za-z0-9+/=]+)-----END \2-----/g;

/** One side of an example with what sets it apart from the other: certificates' bodies folded, far-off lines left out. */
export function exampleLines(side: string, other: string): readonly ExampleLine[] {
  const others = new Set(side === other ? [] : bare(other));
  const lines = bare(side).map((text): ExampleLine => ({ text, kind: others.has(text) ? "same" : "differs" }));
  return cutDown(lines);
}

/** The lines of a text, each PEM block as one that ends as the block does: what is in between tells a reader nothing. */
function bare(text: string): readonly string[] {
  return text
    .trimEnd()
    .replace(pem, (_, head: string, _label: string, body: string) => `${head} … ${body.replace(/\s/g, "").slice(-10)}`)
    .split("\n");
}

function cutDown(lines: readonly ExampleLine[]): readonly ExampleLine[] {
  if (lines.length <= longLines) return lines;
  const marks = lines.flatMap(({ kind }, at) => (kind === "differs" ? [at] : []));
  if (marks.length === 0) return [...lines.slice(0, longLines), { text: "", kind: "gap" }];
  return collapse(lines, (at) => !marks.some((mark) => Math.abs(mark - at) <= contextLines));
}

/** Puts one gap in the place of each run of unwanted lines. */
function collapse(lines: readonly ExampleLine[], isUnwanted: (at: number) => boolean): readonly ExampleLine[] {
  const kept: ExampleLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (!isUnwanted(at)) kept.push(line);
    else if (kept.at(-1)?.kind !== "gap") kept.push({ text: "", kind: "gap" });
  }
  return kept;
}
