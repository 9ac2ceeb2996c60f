/**
 * The shape of `--format json`, for people who generate types or validate. Closed on purpose (no additional properties): a
 * test validates real output against it, so that neither can change alone; `schema` counts up when a member changes meaning.
 */

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: "string", description });
const oneOf = (description: string, ...values: readonly string[]): Schema => ({ enum: values, description });
const listOf = (description: string, name: string): Schema => ({
  type: "array",
  items: { $ref: `#/$defs/${name}` },
  description,
});
const countOf = (description: string): Schema => ({ type: "integer", minimum: 0, description });
const ref = (name: string, description: string): Schema => ({ $ref: `#/$defs/${name}`, description });

/** An object that holds exactly these members; those named in `optional` may be missing. */
function closed(
  about: { readonly title?: string; readonly description: string },
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { ...about, type: "object", properties, required, additionalProperties: false };
}

const severities = ["critical", "high", "medium", "low", "info"] as const;

const position = closed(
  { title: "Position", description: "A place in a text." },
  {
    line: { type: "integer", minimum: 1, description: "The line, from 1." },
    column: { type: "integer", minimum: 1, description: "The column in UTF-16 units, from 1." },
    offset: { type: "integer", minimum: 0, description: "UTF-16 units from the start of the text, from 0." },
  },
);

const location: Readonly<Record<string, Schema>> = {
  file: text('The file, relative to the working directory, with "/" between the parts.'),
  start: ref("position", "The first character."),
  end: ref("position", "The place after the last character."),
};
/** Only places of what a change removes have it. */
const revision = oneOf("base: the file is meant as it was before the change.", "base");

const note = closed(
  { title: "Note", description: "A place that has to do with a finding." },
  { ...location, revision, note: text("What the place has to do with it.") },
  ["revision"],
);

const edit = closed(
  { title: "Edit", description: "A stretch of a file and the text that should stand there." },
  { ...location, text: text("The new text; empty to delete.") },
);

const remoteOperation: Schema = {
  title: "Remote operation",
  description: "What should become true at the vendor.",
  type: "object",
  properties: { op: text("The kind of operation.") },
  required: ["op"],
};

const fix = closed(
  { title: "Fix", description: "One way to repair a finding." },
  {
    title: text("What the repair does."),
    safety: oneOf(
      "safe: the meaning is kept or plainly meant; unsafe: look first; manual: described only.",
      "safe",
      "unsafe",
      "manual",
    ),
    edits: listOf("Changes to files; all of them or none.", "edit"),
    remote: listOf("Changes to the account.", "remoteOperation"),
  },
);

const finding = closed(
  { title: "Finding", description: "One flaw at one place." },
  {
    rule: { type: "string", pattern: "^[^/]+/[^/]+$", description: "The rule's id; `edgelint explain` tells more." },
    severity: oneOf("The harm if it is true.", ...severities),
    certainty: oneOf("How sure it is; possible only with --show possible.", "proven", "likely", "possible"),
    message: text("What is wrong."),
    next: text("What to do now."),
    docs: { type: "string", format: "uri", description: "The page that says so." },
    ...location,
    revision,
    path: text("The model path, counted from the resource, in vendor names."),
    resource: text("The Terraform address, or kind and id or name."),
    via: listOf("The includes and modules that led to the place, outermost first.", "note"),
    related: listOf("Other places that matter to it.", "note"),
    fingerprint: {
      type: "string",
      minLength: 1,
      description: "What identifies this flaw from run to run: it survives reformatting, renaming and moving.",
    },
    status: oneOf("new, known (in the baseline) or suppressed.", "new", "known", "suppressed"),
    fixes: listOf("Repairs to choose from.", "fix"),
  },
  ["revision"],
);

const unchecked = closed(
  { title: "Unchecked", description: "What a rule would have judged had it known more." },
  {
    rule: text("The rule's id."),
    resource: text("What it would have judged."),
    why: text("What was not known, or what would let it be judged."),
  },
);

const problem = closed(
  {
    title: "Problem",
    description: "What could not be read or judged at all; it makes the run incomplete (exit code 4).",
  },
  {
    file: location["file"] ?? {},
    start: ref("position", "Where, when it has a place."),
    message: text("What went wrong."),
    rule: text("The rule that crashed, if one did."),
  },
  ["start", "rule"],
);

const summary = closed(
  { title: "Summary", description: "The run in numbers." },
  {
    files: countOf("Files that were read and understood."),
    rules: countOf("Rules that ran."),
    findings: closed(
      { description: "New findings, proven or likely, by severity." },
      Object.fromEntries(severities.map((severity) => [severity, countOf(`How many are ${severity}.`)])),
    ),
    suppressed: countOf("Findings that a suppression covers."),
    known: countOf("Findings that the baseline holds."),
    unchecked: countOf("Length of `unchecked`."),
  },
);

/** The JSON Schema (2020-12) of the findings document. */
export const findingsSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:edgelint:schema:findings:1",
  ...closed(
    { title: "edgelint findings", description: "What `edgelint --format json` prints: everything one run has to say." },
    {
      schema: { const: 1, description: "The version of this format." },
      tool: closed(
        { description: "What wrote the document." },
        { name: { const: "edgelint", description: "Always edgelint." }, version: text("The version that ran.") },
      ),
      findings: listOf("Sorted by file, line, column and rule.", "finding"),
      unchecked: listOf("Honest silence; always whole, whatever --show says.", "unchecked"),
      problems: listOf("What makes the run incomplete.", "problem"),
      summary: ref("summary", "The run in numbers."),
    },
  ),
  $defs: { position, note, edit, remoteOperation, fix, finding, unchecked, problem, summary },
};
