/** What the fields of a client certificate may hold. */
import { type EsaClientCertificate, nearest, typeName, valueOf } from "#rule";
import type { Problem } from "./_lib.ts";

const states: readonly string[] = ["active", "revoked"];
/** What people say for a revoked certificate, or for one that is not. */
const otherStates: ReadonlyMap<string, string> = new Map([
  ["revoke", "revoked"],
  ["inactive", "revoked"],
  ["activated", "active"],
]);

export function daysProblem(certificate: EsaClientCertificate): Problem | undefined {
  if (!certificate.isRequest) return undefined;
  const field = certificate.member("ValidityDays");
  const read = field.id();
  // What is planned or made has passed the provider, which asks for it; a state need not keep it.
  if (read.state === "absent" && certificate.isPlanned) return undefined;
  if (read.state === "absent") return { field, problem: "is missing and has no default", to: 365 };
  if (typeof field.value === "boolean" || field.isList)
    return { field, problem: `holds ${typeName(field.value ?? null)} where a number of days belongs` };
  if (read.state === "unknown" || /^[1-9]\d*$/.test(read.value.trim())) return undefined;
  return {
    field,
    problem: `is ${JSON.stringify(field.value ?? read.value)}, which is not a positive whole number of days`,
  };
}

/** A template may ask for a state; what answers call it is not documented in full. */
export function stateProblem(certificate: EsaClientCertificate): Problem | undefined {
  const field = certificate.member("Status");
  const state = valueOf(field.text());
  if (certificate.address === undefined || state === undefined || field.isBlank || states.includes(state))
    return undefined;
  const to = otherStates.get(state.trim().toLowerCase()) ?? nearest(state, states);
  return { field, problem: `is ${JSON.stringify(state)}, which is no state; known are ${states.join(" and ")}`, to };
}
