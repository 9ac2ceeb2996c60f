import { type CaSet, type CaSetVersion, defineRule, type Field, type Fix, typeName } from "#rule";
import { guide, reference } from "./_lib.ts";

/** What is wrong with a member, and what may be done about it. */
interface Fault {
  readonly field: Field;
  readonly name: string;
  readonly problem: string;
  readonly fix?: Fix;
}

export const rule = defineRule({
  meta: {
    id: "truststore/invalid-field",
    title: "a CA set field is missing or has a value that is refused",
    why: "The request fails as a whole, and names and descriptions of a set cannot be changed later: what gets through in the wrong spelling stays.",
    next: "Use a name of 3 to 64 letters, digits, dots, hyphens, underscores or percent signs, descriptions of 1 to 255 characters or none, and address a set by name or by id, not both.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [guide("CA set names"), reference("POST /ca-sets; POST and PUT versions: members and their limits")],
    messages: { refused: "{field} of CA set {set}: {problem}" },
  },
  check: {
    caSet(set, { report, unchecked }) {
      if (set.isLive || isAnswer(set.field)) return;
      const name = set.field.get("caSetName");
      const read = name.text();
      if (read.state === "unknown" && typeof name.value === "string") unchecked(name, read.why);
      for (const { field, name: member, problem, fix } of [...nameFaults(name), ...descriptionFaults(set.field)]) {
        report({
          message: "refused",
          node: field,
          data: { field: member, set: set.label, problem },
          ...(fix && { fix }),
        });
      }
    },
    caSetVersion(version, { report }) {
      if (!version.isBody || version.isLive) return;
      for (const { field, name, problem, fix } of versionFaults(version)) {
        report({
          message: "refused",
          node: field,
          data: { field: name, set: version.setLabel, problem },
          ...(fix && { fix }),
        });
      }
    },
  },
});

/** What the account answered was accepted once and is not for editing. */
function isAnswer(field: CaSet["field"]): boolean {
  return ["createdDate", "createdBy", "caSetLink", "caSetStatus", "isDeleted", "accountId"].some(
    (name) => field.get(name).value !== undefined,
  );
}

function nameFaults(field: Field): readonly Fault[] {
  const fault = (problem: string): readonly Fault[] => [{ field, name: "caSetName", problem }];
  const read = field.text();
  if (read.state === "absent") return fault("it is missing");
  if (read.state === "unknown")
    return isMistyped(field) ? fault(`it is ${typeName(field.value ?? null)}, not a text`) : [];
  const { value } = read;
  if (value.length < 3 || value.length > 64) return fault(`it has ${value.length} characters; 3 to 64 are allowed`);
  if (value.includes("...")) return fault("it holds three dots in a row");
  const bad = /[^%.a-zA-Z0-9_-]/u.exec(value)?.[0];
  return bad === undefined ? [] : fault(`it holds ${bad === " " ? "a blank" : `"${bad}"`}`);
}

function descriptionFaults(parent: Field, prefix = ""): readonly Fault[] {
  const field = parent.get("description");
  const name = `${prefix}description`;
  const read = field.text();
  if (read.state === "unknown" && isMistyped(field))
    return [{ field, name, problem: `it is ${typeName(field.value ?? null)}, not a text` }];
  if (read.state !== "known") return [];
  if (read.value.length > 255)
    return [{ field, name, problem: `it has ${read.value.length} characters; 255 are allowed` }];
  if (read.value !== "") return [];
  const fix: Fix = { title: "leave the empty description out", safety: "unsafe", patches: [{ unset: field }] };
  return [{ field, name, problem: "it is empty", fix }];
}

function versionFaults(version: CaSetVersion): readonly Fault[] {
  const faults = [...descriptionFaults(version.field)];
  const flag = version.field.get("allowInsecureSha1");
  if (flag.bool().state === "unknown" && isMistyped(flag)) {
    faults.push({
      field: flag,
      name: "allowInsecureSha1",
      problem: `it is ${typeName(flag.value ?? null)}, not true or false`,
    });
  }
  version.field
    .get("certificates")
    .items()
    .forEach((item, at) => {
      const prefix = `certificates[${at}].`;
      const pem = item.get("certificatePem");
      if (pem.isMissing && item.isObject)
        faults.push({ field: pem, name: `${prefix}certificatePem`, problem: "it is missing" });
      faults.push(...descriptionFaults(item, prefix));
    });
  return faults;
}

/** True for a plain value of another type; a placeholder may yet become the right one. */
function isMistyped(field: Field): boolean {
  const { value } = field.resolve();
  if (typeof value === "string") return field.text().state === "known";
  return typeof value === "number" || typeof value === "boolean" || field.isList || field.isObject;
}
