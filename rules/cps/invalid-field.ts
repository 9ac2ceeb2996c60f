import { defineRule, type Field, type Fix, typeName, valueOf } from "#rule";
import { declared, isMistyped, nameProblem, openapi, provider } from "./_lib.ts";
import { isTerraform, wordsFor } from "./_terraform.ts";

/** What is wrong with a member, and what may be done about it. */
interface Fault {
  readonly field: Field;
  readonly problem: string;
  readonly fix?: Fix;
}

/** The values the API takes, by member (`enrollment.v11`). */
const choices: Readonly<Record<string, readonly string[]>> = {
  certificateType: ["san", "single", "wildcard", "wildcard-san", "third-party"],
  validationType: ["dv", "ev", "ov", "third-party"],
  ra: ["symantec", "lets-encrypt", "third-party"],
  certificateChainType: ["default", "symantec1kroot"],
  signatureAlgorithm: ["SHA-1", "SHA-256"],
  "networkConfiguration.geography": ["core", "china+core", "russia+core"],
  "networkConfiguration.secureNetwork": ["enhanced-tls", "standard-tls"],
  "networkConfiguration.ocspStapling": ["on", "off", "not-set"],
};

const switches = [
  "changeManagement",
  "enableMultiStackedCertificates",
  "networkConfiguration.sniOnly",
  "networkConfiguration.quicEnabled",
];
const contacts = {
  adminContact: ["firstName", "lastName", "email", "phone"],
  techContact: ["firstName", "lastName", "email", "phone"],
  org: ["name", "phone"],
};
/** What the provider asks for beside these, whatever the API can do without. */
const demanded = ["contractId", "adminContact", "techContact", "org"];

export const rule = defineRule({
  meta: {
    id: "cps/invalid-field",
    title: "an enrollment field is missing or has a value that is refused",
    why: "CPS refuses the whole enrollment, or takes it and stops hours later, when the certificate is to be ordered.",
    next: "Give the contract, contacts and networks in the documented spelling and valid domain names; a preferred trust chain goes with DV only.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("enrollment.v11: enums, required members"),
      provider("required contact fields; preferred_trust_chain with DV only; warning DNS_NAME_LONGER_THEN_255_CHARS"),
    ],
    messages: { refused: "{field} of enrollment {enrollment}: {problem}" },
  },
  check: {
    enrollment(enrollment, { report }) {
      if (enrollment.isLive) return; // what only the account shows was taken once
      for (const record of declared(enrollment))
        for (const { field, problem, fix } of faultsOf(record)) {
          report({
            message: "refused",
            node: field,
            data: { field: wordsFor(field), enrollment: enrollment.label, problem },
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
  if (isTerraform(record)) faults.push(...gaps(record, demanded));
  const chain = record.at("csr", "preferredTrustChain");
  const kind = valueOf(record.get("validationType").text());
  if (chain.text().state === "known" && !chain.isBlank && kind !== undefined && kind !== "dv") {
    const fix: Fix = { title: "leave the trust chain to the CA", safety: "unsafe", patches: [{ unset: chain }] };
    faults.push({ field: chain, problem: `it goes with validation dv only, and this one is ${kind}`, fix });
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
    return [{ field, problem: `it is ${typeName(field.value ?? null)}, not a text` }];
  if (read.state !== "known" || allowed.includes(read.value)) return [];
  if (read.value === "" && isTerraform(field)) return []; // how a plan shows a setting that is left out
  const near = allowed.find((value) => squeeze(value) === squeeze(read.value));
  const problem = `it is "${read.value}"; one of ${allowed.join(", ")} is taken`;
  if (near === undefined) return [{ field, problem }];
  return [{ field, problem, fix: { title: `write ${near}`, safety: "unsafe", patches: [{ set: field, to: near }] } }];
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[^a-z0-9+]/g, "");

function switchFaults(field: Field): readonly Fault[] {
  // Most YAML readers go by 1.1, where these plain words are switches; Terraform turns the text of one into it.
  const words = { yaml: /^(?:y|yes|n|no|on|off)$/i, hcl: /^(?:true|false)$/ }[field.doc.language as string];
  if (words?.test(valueOf(field.text()) ?? "") === true) return [];
  if (field.bool().state !== "unknown" || !isMistyped(field)) return [];
  return [{ field, problem: `it is ${typeName(field.value ?? null)}, not true or false` }];
}

/** Common name and the names beside it. */
function nameFaults(record: Field): readonly Fault[] {
  const csr = record.get("csr");
  const lists = [csr.get("sans"), record.at("networkConfiguration", "dnsNameSettings", "dnsNames")];
  const faults = [csr.get("cn"), ...lists.flatMap((list) => list.items())].flatMap((field): readonly Fault[] => {
    const read = field.text();
    const problem = read.state === "known" ? nameProblem(read.value) : undefined;
    return problem === undefined ? [] : [{ field, problem }];
  });
  const isNameless = csr.isObject && csr.members().length > 0 && csr.get("cn").isMissing;
  return isNameless ? [{ field: csr.get("cn"), problem: "it is missing" }, ...faults] : faults;
}

function gaps(object: Field, members: readonly string[]): readonly Fault[] {
  const fields = members.map((name) => object.get(name)).filter((field) => field.isMissing);
  return fields.map((field) => ({ field, problem: "it is missing" }));
}

function contactFaults(record: Field): readonly Fault[] {
  return Object.entries(contacts).flatMap(([name, members]) => {
    const contact = record.get(name);
    if (!contact.isObject) return [];
    return members.flatMap((member): readonly Fault[] => {
      const field = contact.get(member);
      const read = field.text();
      if (read.state === "absent") return [{ field, problem: "it is missing" }];
      return read.state === "known" && read.value.trim() === "" ? [{ field, problem: "it is empty" }] : [];
    });
  });
}
