import { defineRule, type Field, type Fix, typeName, writtenName } from "#rule";
import { hiddenBy, openapi, powershell } from "./_lib.ts";
import { isTerraform } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/set-id-not-string",
    title: "an mTLS binding has no proper CA set id",
    why: "CPS expects the id of a CA set as text. It may refuse anything else or take it for a truststore of the old kind, so clients are not checked against the set you mean.",
    next: "Write the CA set id in quotes, or in Terraform refer to the activation's ca_set_id; an empty value or an old Custom_CPS name is no CA set id.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      openapi("enrollment.v11", "networkConfiguration.clientMutualAuthentication.setId"),
      powershell("networkConfiguration.clientMutualAuthentication.setId is the caSetId as text"),
    ],
    messages: { improper: "{field} of enrollment {enrollment} is {value}; a CA set id is text made of digits" },
  },
  check: {
    enrollment(enrollment, { report, unchecked }) {
      for (const record of enrollment.records) {
        const binding = record.at("networkConfiguration", "clientMutualAuthentication");
        const hidden = hiddenBy(binding);
        if (hidden !== undefined) unchecked(binding, hidden);
        // The provider sends a block without settings all the same, with an empty id.
        if (!binding.isObject || (binding.members().length === 0 && !isTerraform(binding))) continue;
        const setId = binding.get("setId");
        const read = setId.text();
        if (read.state === "known" && /^\d+$/.test(read.value)) continue;
        if (isConverted(setId) || isReference(setId)) continue;
        if (read.state === "unknown" && isOpen(setId)) {
          unchecked(setId, read.why);
          continue;
        }
        if (isReinterpreted(setId)) continue; // what cps/yaml-number-reinterpreted speaks of
        const fix = quote(setId);
        report({
          message: "improper",
          node: setId,
          data: { field: writtenName(setId), enrollment: enrollment.label, value: words(setId) },
          ...(fix && { fix }),
        });
      }
    },
  },
});

/** Terraform turns numbers into text where text belongs, so that only JSON and YAML can get this wrong. */
function isConverted(setId: Field): boolean {
  return isTerraform(setId) && typeof setId.value === "number" && /^\d+$/.test(String(setId.value));
}

/** True for the id of another resource, which only apply fills in. */
function isReference(setId: Field): boolean {
  return setId.text().state === "unknown" && setId.json().state === "unknown" && setId.id().state === "known";
}

/** True where a placeholder or a tag decides on the value. */
function isOpen(field: Field): boolean {
  const { value } = field.resolve();
  return (
    field.json().state === "unknown" &&
    !field.isList &&
    !field.isObject &&
    typeof value !== "number" &&
    typeof value !== "boolean"
  );
}

function isReinterpreted(field: Field): boolean {
  const source = field.source();
  return typeof field.value === "number" && source !== undefined && source !== String(field.value);
}

function words(field: Field): string {
  const { value } = field.resolve();
  if (value === undefined) return "not given";
  if (value === "") return "empty";
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 37)}...` : value}"`;
  return typeof value === "number" ? `the number ${value}` : typeName(value);
}

function quote(field: Field): Fix | undefined {
  const { value } = field;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) return undefined;
  return { title: "write the id in quotes", safety: "safe", patches: [{ set: field, to: String(value) }] };
}
