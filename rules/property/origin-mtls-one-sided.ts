import { type Behavior, defineRule, type Field, valueOf, writtenName } from "#rule";
import { hiddenBeside, inForceWith } from "./_beside.ts";

export const rule = defineRule({
  meta: {
    id: "property/origin-mtls-one-sided",
    title: "the edge proves itself to an origin it does not verify",
    why: "Mutual TLS has two sides: an edge that does not insist on the origin's own names and authorities can hand its requests to whoever answers in the origin's place.",
    next: "Switch originSni on, set verificationMode to CUSTOM, and list the accepted names and authorities.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "origin"],
    cwe: [295],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "origin, verificationMode, originSni, customValidCnValues, originCertsToHonor",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager behaviors",
        part: "mtlsOriginKeystore",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-mtls-origin-keystore",
        read: "2026-11-20",
      },
    ],
    messages: { lax: "{rule} sends a client certificate, but the origin has {setting}" },
  },
  check: {
    "behavior:origin"(origin, { report, unchecked }) {
      const type = valueOf(origin.option("originType").text()) ?? "CUSTOMER";
      if (type !== "CUSTOMER") return;
      const lax = laxSettings(origin);
      const [first] = lax;
      if (first === undefined) return;
      const beside = inForceWith(origin, "mtlsOriginKeystore");
      const mtls = beside.find((one) => valueOf(one.option("enable").bool()) === true);
      if (mtls === undefined) {
        const isVague = beside.some((one) => one.option("enable").bool().state === "unknown");
        const why = isVague ? "whether mtlsOriginKeystore is on is filled in elsewhere" : hiddenBeside(origin);
        return why === undefined ? undefined : unchecked(first.field, why);
      }
      const setting = lax.map(({ words }) => words).join(" and ");
      const related = [{ node: mtls, note: "sends the client certificate" }];
      report({ message: "lax", node: first.field, data: { rule: mtls.rule.place, setting }, related });
    },
  },
});

interface Lax {
  readonly field: Field;
  readonly words: string;
}

/** What an origin leaves unverified as far as it is written: an unknown or unwritten mode is not judged. */
function laxSettings(origin: Behavior): readonly Lax[] {
  const sni = origin.option("originSni");
  const lax = laxVerification(origin);
  return valueOf(sni.bool()) === false ? [...lax, { field: sni, words: `${writtenName(sni)} off` }] : lax;
}

function laxVerification(origin: Behavior): readonly Lax[] {
  const field = origin.option("verificationMode");
  const mode = valueOf(field.text());
  if (mode === "PLATFORM_SETTINGS" || mode === "THIRD_PARTY")
    return [{ field, words: `${writtenName(field)} ${mode}` }];
  if (mode !== "CUSTOM") return [];
  const missing = ["customValidCnValues", "originCertsToHonor"].map((name) => origin.option(name)).filter(isEmpty);
  return missing.length === 0
    ? []
    : [{ field, words: `${writtenName(field)} CUSTOM without ${missing.map(writtenName).join(" and ")}` }];
}

function isEmpty(option: Field): boolean {
  return option.isMissing || option.value === "" || (option.isList && option.items().length === 0);
}
