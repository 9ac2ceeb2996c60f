/**
 * A certificate that is listed at an origin need not be in use there: what counts is decided here, once for all rules that
 * judge pins.
 */
import type { Field } from "../field.ts";
import type { Behavior } from "./rule-tree.ts";

/** Whether what a place keeps is in use: trusted or served, one of several trusted, not in use, or not to be told. */
export type Standing =
  | { readonly is: "in-use" }
  | { readonly is: "one-of-several" }
  | { readonly is: "not-in-use" }
  | { readonly is: "unknown"; readonly field: Field; readonly why: string };

/** The options of an origin that list pinned certificates. */
export const pinLists = ["customCertificateAuthorities", "customCertificates"] as const;

const honoured: Readonly<Record<string, readonly string[]>> = {
  COMBO: pinLists,
  CUSTOM_CERTIFICATE_AUTHORITIES: ["customCertificateAuthorities"],
  CUSTOM_CERTIFICATES: ["customCertificates"],
  STANDARD_CERTIFICATE_AUTHORITIES: [],
};

/**
 * Whether an origin honours the certificates of one of its lists: only under verification mode CUSTOM (the others leave
 * trust to the platform), and only in the lists it names. COMBO honours the platform's own store beside them.
 */
export function standingOfPin(origin: Behavior, list: string, hasValidTwin: boolean): Standing {
  const mode = origin.option("verificationMode");
  const sets = origin.option("originCertsToHonor");
  const said = mode.text();
  if (said.state === "unknown") return { is: "unknown", field: mode, why: said.why };
  if (said.state === "absent" || said.value !== "CUSTOM") return { is: "not-in-use" };
  const honours = sets.text();
  if (honours.state === "unknown") return { is: "unknown", field: sets, why: honours.why };
  if (honours.state === "absent") {
    return { is: "unknown", field: sets, why: "the origin does not say which certificates it honours" };
  }
  if (honoured[honours.value]?.includes(list) !== true) return { is: "not-in-use" };
  return { is: honours.value === "COMBO" || hasValidTwin ? "one-of-several" : "in-use" };
}
