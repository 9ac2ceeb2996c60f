/** A run that only compares: both states are read, nothing is judged. */
import { type Changes, type Document, type Loaded, load } from "../model/index.ts";
import { readAnyJson, readYaml } from "../syntax/index.ts";
import { type Files, SourceText } from "../text/index.ts";
import { type Base, Comparison } from "./before.ts";
import type { RunProblem } from "./finding.ts";

/** What a comparison found; the trees in it stay in memory. */
export interface Compared {
  /** Undefined where nothing tells of an earlier state. */
  readonly changes: Changes | undefined;
  readonly problems: readonly RunProblem[];
  /** The files that could not be read, or do not parse, on one of the two sides: what is missing of them, or other in them, is not known to be so. */
  readonly broken: ReadonlySet<string>;
  /** How many files were read and understood. */
  readonly files: number;
}

/** Reads both states: the earlier one from the base, else from the plans among the files. */
export async function compare(options: {
  readonly files: Files;
  readonly base?: Base;
  readonly snapshot?: string;
  /** Also reads twice, and keeps, what is the same on both sides: an order needs every use of a thing, a list of differences does not. */
  readonly isWhole?: boolean;
}): Promise<Compared> {
  const loaded = await load(options.files, options.snapshot);
  const base = options.isWhole === true && options.base ? { ...options.base, isSame: () => false } : options.base;
  const comparison = new Comparison(base, loaded, options.files);
  const now = new Side(loaded.documents);
  for await (const unit of loaded.units()) {
    now.add(unit.documents);
    comparison.take(unit);
  }
  const changes = await comparison.changes();
  const earlier = base === undefined ? [] : await earlierFaults(comparison, now, { files: options.files, base });
  const problems = [...unreadProblems(loaded), ...now.faults, ...earlier];
  return { changes, problems, broken: new Set(problems.map(({ file }) => file)), files: loaded.fileCount() };
}

/** What could not be read of the earlier state, or does not parse, and what one of the two states is so broken in that it is not even recognised. */
async function earlierFaults(
  { earlier }: Comparison,
  now: Side,
  { files, base }: { readonly files: Files; readonly base: Base },
): Promise<readonly RunProblem[]> {
  if (earlier === undefined) return [];
  const before = new Side(earlier.loaded.documents);
  for (const unit of earlier.units) before.add(unit.documents);
  const changed = (side: Files): readonly string[] =>
    side.list().flatMap(({ path }) => (base.isSame(path) ? [] : [path]));
  const lost = [
    ...(await lostIn(files, changed(files), { own: now, other: before })),
    ...(await lostIn(base.files, changed(base.files), { own: before, other: now })),
  ];
  const unread = earlier.loaded.unreadable.map(({ file, message }) => ({
    file,
    message: `could not be read as it was before the change: ${message}`,
  }));
  return [...unread, ...before.faults, ...syntaxProblems(lost)];
}

/** Files of one state that are known in the other and no longer here, because of their faults. */
async function lostIn(
  files: Files,
  paths: readonly string[],
  { own, other }: { readonly own: Side; readonly other: Side },
): Promise<readonly Parsed[]> {
  const lost: Parsed[] = [];
  for (const path of paths) {
    const language = own.languages.has(path) ? undefined : other.languages.get(path);
    const read = language === "json" || language === "yaml" ? files.read(path) : undefined;
    if (language === undefined || read?.ok !== true) continue;
    const file = new SourceText(path, read.text(), files.revision);
    const tree = await (language === "yaml" ? readYaml(file.text) : readAnyJson(file.text));
    lost.push({ file, language, doc: undefined, problems: tree.problems });
  }
  return lost;
}

/** The documents of one state: of all of them their language, of those with faults what these are. */
class Side {
  readonly languages = new Map<string, Document["language"]>();
  readonly faults: RunProblem[] = [];

  constructor(documents: readonly Document[]) {
    this.add(documents);
  }

  add(documents: readonly Document[]): void {
    this.faults.push(...syntaxProblems(documents.filter(({ file }) => !this.languages.has(file.path))));
    for (const { file, language } of documents) this.languages.set(file.path, language);
  }
}

/** What could not be read at all. */
export function unreadProblems({ unreadable }: Pick<Loaded, "unreadable">): readonly RunProblem[] {
  return unreadable.map(({ file, message }) => ({ file, message: `cannot be read: ${message}` }));
}

const languageNames: Readonly<Partial<Record<Document["language"], string>>> = {
  json: "JSON",
  yaml: "YAML",
  hcl: "HCL",
};

/** A text as it was parsed; without a document where its faults hide of what form it is. */
type Parsed = Pick<Document, "file" | "language" | "doc" | "problems">;

/** What does not parse, once for each file and side: whoever judges nothing has to say that something is missing. */
export function syntaxProblems(documents: readonly Parsed[]): readonly RunProblem[] {
  const found = new Map<string, RunProblem>();
  for (const { file, language, doc, problems } of documents) {
    const name = language === "hcl" && file.path.endsWith(".json") ? "JSON" : languageNames[language];
    const [first] = problems;
    if (first === undefined || name === undefined || isFragment(doc)) continue;
    const message =
      file.revision === undefined
        ? `is not valid ${name}; \`edgelint lint${doc === undefined ? ` ${file.path}` : ""}\` shows where`
        : `was not valid ${name} before the change`;
    found.set(`${file.revision} ${file.path}`, { file: file.path, start: file.position(first.span.start), message });
  }
  return [...found.values()];
}

/** A part without brackets of its own may be meant so, and is read whole. */
function isFragment(doc: Parsed["doc"]): boolean {
  const tree = doc?.tree;
  return tree !== undefined && "isFragment" in tree && tree.isFragment === true && tree.problems.length === 1;
}
