import "./chunk-SEWDMQ6Q.js";

// src/apps/cli/schema-findings.ts
var text = (description) => ({ type: "string", description });
var oneOf = (description, ...values) => ({ enum: values, description });
var listOf = (description, name) => ({
  type: "array",
  items: { $ref: `#/$defs/${name}` },
  description
});
var countOf = (description) => ({ type: "integer", minimum: 0, description });
var ref = (name, description) => ({ $ref: `#/$defs/${name}`, description });
function closed(about, properties, optional = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { ...about, type: "object", properties, required, additionalProperties: false };
}
var severities = ["critical", "high", "medium", "low", "info"];
var position = closed(
  { title: "Position", description: "A place in a text." },
  {
    line: { type: "integer", minimum: 1, description: "The line, from 1." },
    column: { type: "integer", minimum: 1, description: "The column in UTF-16 units, from 1." },
    offset: { type: "integer", minimum: 0, description: "UTF-16 units from the start of the text, from 0." }
  }
);
var location = {
  file: text('The file, relative to the working directory, with "/" between the parts.'),
  start: ref("position", "The first character."),
  end: ref("position", "The place after the last character.")
};
var revision = oneOf("base: the file is meant as it was before the change.", "base");
var note = closed(
  { title: "Note", description: "A place that has to do with a finding." },
  { ...location, revision, note: text("What the place has to do with it.") },
  ["revision"]
);
var edit = closed(
  { title: "Edit", description: "A stretch of a file and the text that should stand there." },
  { ...location, text: text("The new text; empty to delete.") }
);
var remoteOperation = {
  title: "Remote operation",
  description: "What should become true at the vendor.",
  type: "object",
  properties: { op: text("The kind of operation.") },
  required: ["op"]
};
var fix = closed(
  { title: "Fix", description: "One way to repair a finding." },
  {
    title: text("What the repair does."),
    safety: oneOf(
      "safe: the meaning is kept or plainly meant; unsafe: look first; manual: described only.",
      "safe",
      "unsafe",
      "manual"
    ),
    edits: listOf("Changes to files; all of them or none.", "edit"),
    remote: listOf("Changes to the account.", "remoteOperation")
  }
);
var finding = closed(
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
      description: "What identifies this flaw from run to run: it survives reformatting, renaming and moving."
    },
    status: oneOf("new, known (in the baseline) or suppressed.", "new", "known", "suppressed"),
    fixes: listOf("Repairs to choose from.", "fix")
  },
  ["revision"]
);
var unchecked = closed(
  { title: "Unchecked", description: "What a rule would have judged had it known more." },
  {
    rule: text("The rule's id."),
    resource: text("What it would have judged."),
    why: text("What was not known, or what would let it be judged.")
  }
);
var problem = closed(
  {
    title: "Problem",
    description: "What could not be read or judged at all; it makes the run incomplete (exit code 4)."
  },
  {
    file: location["file"] ?? {},
    start: ref("position", "Where, when it has a place."),
    message: text("What went wrong."),
    rule: text("The rule that crashed, if one did.")
  },
  ["start", "rule"]
);
var summary = closed(
  { title: "Summary", description: "The run in numbers." },
  {
    files: countOf("Files that were read and understood."),
    rules: countOf("Rules that ran."),
    findings: closed(
      { description: "New findings, proven or likely, by severity." },
      Object.fromEntries(severities.map((severity) => [severity, countOf(`How many are ${severity}.`)]))
    ),
    suppressed: countOf("Findings that a suppression covers."),
    known: countOf("Findings that the baseline holds."),
    unchecked: countOf("Length of `unchecked`.")
  }
);
var findingsSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:edgelint:schema:findings:1",
  ...closed(
    { title: "edgelint findings", description: "What `edgelint --format json` prints: everything one run has to say." },
    {
      schema: { const: 1, description: "The version of this format." },
      tool: closed(
        { description: "What wrote the document." },
        { name: { const: "edgelint", description: "Always edgelint." }, version: text("The version that ran.") }
      ),
      findings: listOf("Sorted by file, line, column and rule.", "finding"),
      unchecked: listOf("Honest silence; always whole, whatever --show says.", "unchecked"),
      problems: listOf("What makes the run incomplete.", "problem"),
      summary: ref("summary", "The run in numbers.")
    }
  ),
  $defs: { position, note, edit, remoteOperation, fix, finding, unchecked, problem, summary }
};
export {
  findingsSchema
};
