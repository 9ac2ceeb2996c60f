import {
  type CaSet,
  type CaSetVersion,
  defineRule,
  type Field,
  type Fix,
  shorten,
  type TerraformBlock,
  typeName,
  writtenName,
} from "#rule";
import { guide, reference, terraform } from "./_lib.ts";

/** What is wrong with a member, and what may be done about it. */
interface Fault {
  readonly field: Field;
  /** Where in a list the member is, for those that are in one. */
  readonly above?: string;
  readonly problem: string;
  readonly fix?: Fix;
}

export const rule = defineRule({
  meta: {
    id: "truststore/invalid-field",
    title: "a CA set field is missing or has a value that is refused",
    why: "The API refuses the request as a whole. The name and the description of a set cannot be changed later, so a slip that gets through stays.",
    next: "Use a name of 3 to 64 letters, digits, dots, hyphens, underscores or percent signs, descriptions of 1 to 255 characters or none, and address a set by name or by id, not both.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      guide("CA set: length and characters of the name"),
      reference("put-ca-set-version", "update a version: members of the body and their limits"),
      terraform("arguments: name, description, version_description, certificates"),
    ],
    messages: {
      refused: "{field} of CA set {set} {problem}",
      lookup: "{block} looks a CA set up by {members}; it takes exactly one of the two",
    },
  },
  check: {
    caSet(set, { report, unchecked }) {
      if (set.isLive || isAnswer(set.field)) return;
      const name = set.field.get("caSetName");
      const read = name.text();
      if (read.state === "unknown" && (typeof name.value === "string" || isHcl(name))) unchecked(name, read.why);
      for (const { fix, ...fault } of [...nameFaults(name), ...descriptionFaults(set.field)])
        report({ message: "refused", node: fault.field, data: dataOf(fault, set.label), ...(fix && { fix }) });
    },
    caSetVersion(version, { report }) {
      if (!version.isBody || version.isLive) return;
      for (const { fix, ...fault } of versionFaults(version))
        report({ message: "refused", node: fault.field, data: dataOf(fault, version.setLabel), ...(fix && { fix }) });
    },
    terraformBlock(block, { report, unchecked }) {
      const [id, name] = lookupOf(block) ?? [];
      if (id === undefined || name === undefined || block.isMade === false) return;
      const isBoth = id.text().state === "known" && name.text().state === "known";
      if (!isBoth && !(id.isMissing && name.isMissing)) return;
      if (block.isMade === undefined) return unchecked(block, "it is not known whether this lookup is made");
      const members = isBoth ? `${id.key} and ${name.key}` : `neither ${id.key} nor ${name.key}`;
      const next = `Give one of the two, ${id.key} or ${name.key}.`;
      const data = { block: block.address, members };
      report({ message: "lookup", node: isBoth ? name : block, part: "key", data, next });
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
  const fault = (problem: string): readonly Fault[] => [{ field, problem }];
  const read = field.text();
  if (read.state === "absent") return fault("is missing");
  if (read.state === "unknown")
    return isMistyped(field) ? fault(`is ${typeName(field.value ?? null)}, not a text`) : [];
  const { value } = read;
  if (value.length < 3 || value.length > 64) return fault(`has ${value.length} characters; 3 to 64 are allowed`);
  if (value.includes("...")) return fault("contains three dots in a row");
  const bad = /[^%.a-zA-Z0-9_-]/u.exec(value)?.[0];
  return bad === undefined ? [] : fault(`contains ${bad === " " ? "a space" : `"${bad}"`}`);
}

function descriptionFaults(parent: Field, above = ""): readonly Fault[] {
  const field = parent.get("description");
  const read = field.text();
  if (read.state === "unknown" && isMistyped(field))
    return [{ field, above, problem: `is ${typeName(field.value ?? null)}, not a text` }];
  if (read.state !== "known") return [];
  if (read.value.length > 255)
    return [{ field, above, problem: `has ${read.value.length} characters; 255 are allowed` }];
  if (read.value !== "") return [];
  const fix: Fix = { title: "leave the empty description out", safety: "unsafe", patches: [{ unset: field }] };
  return [{ field, above, problem: "is empty", fix }];
}

function versionFaults({ field: body }: CaSetVersion): readonly Fault[] {
  const faults = [...descriptionFaults(body)];
  const field = body.get("allowInsecureSha1");
  if (field.bool().state === "unknown" && isMistyped(field)) {
    const problem = `is ${typeName(field.value ?? null)}, not true or false`;
    faults.push({ field, problem });
  }
  body
    .get("certificates")
    .items()
    .forEach((item, at) => {
      const pem = item.get("certificatePem");
      const above = `certificates[${at}].`;
      if (pem.isMissing && item.isObject) faults.push({ field: pem, above, problem: "is missing" });
      faults.push(...descriptionFaults(item, above));
    });
  return faults;
}

/** The members by which a data source names its set: exactly one of the two is taken. */
function lookupOf(block: TerraformBlock): readonly [Field, Field] | undefined {
  const [, about] = /^akamai_mtlstruststore_ca_set(?:_([a-z]+))?$/.exec(block.type) ?? [];
  if (block.blockType !== "data" || !/^akamai_mtlstruststore_ca_set(?:_|$)/.test(block.type)) return undefined;
  const prefix = about === "activation" || about === "activations" ? "ca_set_" : "";
  return [block.get(`${prefix}id`), block.get(`${prefix}name`)];
}

function dataOf({ field, above = "", problem }: Fault, set: string): { field: string; set: string; problem: string } {
  return { field: `${above}${writtenName(field)}`, set: shorten(set), problem };
}

function isHcl({ doc }: Field): boolean {
  return doc.language === "hcl";
}

/** True for a plain value of another type, as far as Terraform does not bring it to the right one; a placeholder may yet become it. */
function isMistyped(field: Field): boolean {
  const { value } = field.resolve();
  if (typeof value === "string") return field.text().state === "known";
  const isScalar = typeof value === "number" || typeof value === "boolean";
  return (isScalar && !isHcl(field)) || field.isList || field.isObject;
}
