/** One line of an example: whether the other side has it too. */
export interface ExampleLine {
  readonly text: string;
  /** `gap` stands for lines left out. */
  readonly kind: "same" | "differs" | "gap";
}

/** Longer examples are cut down to what differs. */
const longLines = 30;
const contextLines = 4;

const base64 = /^\s*[A-Za-z0-9+/=]{40,}$/;

/** One side of an example with what sets it apart from the other: certificates' bodies folded, far-off lines left out. */
export function exampleLines(side: string, other: string): readonly ExampleLine[] {
  const others = new Set(side === other ? [] : bare(other));
  const lines = bare(side).map((text): ExampleLine => ({ text, kind: others.has(text) ? "same" : "differs" }));
  return cutDown(folded(lines));
}

function bare(text: string): readonly string[] {
  return text.trimEnd().split("\n");
}

/** The inner lines of a base64 body tell a reader nothing. */
function folded(lines: readonly ExampleLine[]): readonly ExampleLine[] {
  const isBody = (at: number): boolean => base64.test(lines[at]?.text ?? "");
  return collapse(lines, (at) => isBody(at - 1) && isBody(at) && isBody(at + 1));
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
