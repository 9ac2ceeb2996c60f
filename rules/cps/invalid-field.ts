import { defineRule, type Field, type Fix, shorten, typeName, valueOf } from "#rule";
import { choices, contacts, demanded, subject, switches } from "./_enrollment-fields.ts";
import { enumerate, type Fault, gaps, lacks, together } from "./_faults.ts";
import { declared, hiddenBy, isMistyped, nameProblem, openapi, provider } from "./_lib.ts";
import { isTerraform, wordsFor } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/invalid-field",
    title: "an enrollment field is missing or has a value that is refused",
    why: "CPS refuses the whole enrollment, or takes it and stops later, when the certificate is to be ordered.",
    next: "Give the contract, contacts and networks in the documented spelling and valid domain names; a preferred trust chain is for domain-validated (DV) enrollments only.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("enrollment.v11", "enum and required of every member"),
      provider("enrollments", "contact, organization and csr: what is Required"),
      {
        doc: "EdgeGrid client for Go, pkg/cps",
        part: "Enrollment.Validate: PreferredTrustChain only with ValidationType dv",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang/blob/master/pkg/cps/enrollments.go",
        read: "2026-11-20",
      },
      provider("cps_warnings.gen", "DNS_NAME_LONGER_THEN_255_CHARS, DNS_NAME_NULL_OR_EMPTY, DOMAIN_NAME_INVALID"),
    ],
    messages: { refused: "{field} of enrollment {enrollment} {problem}" },
  },
  check: {
    enrollment(enrollment, { report }) {
      if (enrollment.isLive) return; // what only the account shows was taken once
      for (const record of declared(enrollment))
        for (const { field, problem, missing = [wordsFor(field)], fix } of together(faultsOf(record))) {
          report({
            message: "refused",
            node: field,
            data: { field: enumerate(missing), enrollment: enrollment.label, problem },
            ...(fix && { fix }),
          });
        }
    },
  },
});

function faultsOf(record: Field): readonly Fault[] {
  const chosen = Object.entries(choices).flatMap(([path, allowed]) =>
    choiceFaults(record.at(...path.split(".")), allowed),
  );
  const switched = switches.flatMap((path) => switchFaults(record.at(...path.split("."))));
  const faults = [...chosen, ...switched, ...nameFaults(record), ...contactFaults(record)];
  const network = record.get("networkConfiguration");
  if (network.isObject && isWhole(record)) faults.push(...gaps(network, ["geography", "secureNetwork"]));
  if (isTerraform(record)) faults.push(...gaps(record, demanded), ...subjectFaults(record.get("csr")));
  const chain = record.at("csr", "preferredTrustChain");
  const kind = valueOf(record.get("validationType").text());
  if (chain.text().state === "known" && !chain.isBlank && kind !== undefined && kind !== "dv") {
    const fix: Fix = { title: "leave the trust chain to the CA", safety: "unsafe", patches: [{ unset: chain }] };
    faults.push({ field: chain, problem: `is for validation type dv only, and this enrollment has ${kind}`, fix });
  }
  return faults;
}

/** A whole body, told from a fragment that only shows a part of the settings and from an answer, which older API versions keep short. */
function isWhole(record: Field): boolean {
  return (
    record.get("pendingChanges").value === undefined &&
    ["csr", "networkConfiguration", "validationType", "certificateType"].every((name) => !record.get(name).isAbsent)
  );
}

function choiceFaults(field: Field, allowed: readonly string[]): readonly Fault[] {
  const read = field.text();
  if (read.state === "unknown" && isMistyped(field))
    return [{ field, problem: `is ${typeName(field.value ?? null)}, not a text` }];
  if (read.state !== "known" || allowed.includes(read.value)) return [];
  if (read.value === "" && isTerraform(field)) return []; // how a plan shows a setting that is left out
  const near = allowed.find((value) => squeeze(value) === squeeze(read.value));
  const problem = `is "${read.value}"; it must be one of ${allowed.join(", ")}`;
  if (near === undefined) return [{ field, problem }];
  return [{ field, problem, fix: { title: `write ${near}`, safety: "unsafe", patches: [{ set: field, to: near }] } }];
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[^a-z0-9+]/g, "");

function switchFaults(field: Field): readonly Fault[] {
  // Most YAML readers go by 1.1, where these plain words are switches; Terraform turns the text of one into it.
  const words = { yaml: /^(?:y|yes|n|no|on|off)$/i, hcl: /^(?:true|false)$/ }[field.doc.language as string];
  if (words?.test(valueOf(field.text()) ?? "") === true) return [];
  if (field.bool().state !== "unknown" || !isMistyped(field)) return [];
  return [{ field, problem: `is ${typeName(field.value ?? null)}, not true or false` }];
}

/** Common name and the names beside it. */
function nameFaults(record: Field): readonly Fault[] {
  const csr = record.get("csr");
  const lists = [csr.get("sans"), record.at("networkConfiguration", "dnsNameSettings", "dnsNames")];
  const faults = [csr.get("cn"), ...lists.flatMap((list) => list.items())].flatMap((field): readonly Fault[] => {
    const read = field.text();
    // Terraform's words for an entry are those for its list.
    const isListed = isTerraform(field) && typeof field.key === "number";
    const problem = read.state === "known" ? nameProblem(read.value, isListed) : undefined;
    return problem === undefined ? [] : [{ field, problem }];
  });
  const isNameless = csr.isObject && csr.members().length > 0 && csr.get("cn").isMissing;
  return isNameless ? [lacks(csr.get("cn")), ...faults] : faults;
}

/** The block of the applicant. Common name and SANs, which are beside it in the API, are settings of the resource. */
function subjectFaults(csr: Field): readonly Fault[] {
  if (hiddenBy(csr) !== undefined) return [];
  const isWritten = csr.names().some((name) => name !== "cn" && name !== "sans");
  const faults = gaps(csr, subject);
  return isWritten ? faults : faults.slice(0, 1).map((fault) => ({ ...fault, missing: [wordsFor(csr)] }));
}

function contactFaults(record: Field): readonly Fault[] {
  return Object.entries(contacts).flatMap(([name, members]) => {
    const contact = record.get(name);
    if (!contact.isObject) return [];
    return members.flatMap((member): readonly Fault[] => {
      const field = contact.get(member);
      const read = field.text();
      if (read.state === "absent") return [lacks(field)];
      const left = placeholderIn(field);
      if (left !== undefined) return [{ field, problem: `is the placeholder ${shorten(left)}` }];
      if (read.state !== "known") return [];
      if (read.value.trim() === "") return [{ field, problem: "is empty" }];
      return member === "email" && !read.value.includes("@")
        ? [{ field, problem: `is "${shorten(read.value)}", which is not an e-mail address` }]
        : [];
    });
  });
}

/** `<your name>` and, in Terraform, `<FILLIN>` if nobody fills it in; the tools that hand that one out in JSON and YAML do. */
function placeholderIn(field: Field): string | undefined {
  const { value } = field.resolve();
  if (typeof value !== "string" || !/^\s*<[^<>@]+>\s*$/.test(value)) return undefined;
  return isTerraform(field) || field.text().state === "known" ? value.trim() : undefined;
}
