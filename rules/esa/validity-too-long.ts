import { defineRule, type EsaClientCertificate, type Field, known, type Read, valueOf } from "#rule";
import { cite } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/validity-too-long",
    title: "a client certificate is valid for longer than house policy allows",
    why: "A copied key is good until its certificate ends or somebody notices and revokes it; a long life makes that window long.",
    next: "Ask for a shorter life, or raise the limit in the configuration; the console default is one year.",
    severity: "low",
    preset: "off",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates", "policy"],
    sources: [
      cite("clientCertificates", "the default validity is one year"),
      cite("createCertificate", "ValidityDays"),
    ],
    messages: { long: "{certificate} is valid for {days} days; {limit} are allowed here" },
  },
  options: {
    defaults: { maxDays: 365 },
    schema: { type: "object", properties: { maxDays: { type: "integer", minimum: 1 } }, additionalProperties: false },
  },
  check: {
    esaClientCertificate(certificate, { options: { maxDays: limit }, report, unchecked }) {
      if (valueOf(certificate.member("Status").text()) === "revoked") return;
      const asked = certificate.member("ValidityDays");
      const read = daysOf(asked, certificate);
      if (read.state === "unknown") return unchecked(asked, read.why);
      if (read.state === "absent" || read.value <= limit) return;
      const node = asked.isAbsent ? certificate.member("NotAfter") : asked;
      const to = typeof asked.value === "string" ? String(limit) : limit;
      report({
        message: "long",
        node,
        data: { certificate: certificate.label, days: read.value, limit },
        ...(certificate.isRequest && !asked.isAbsent
          ? { fix: { title: `ask for ${limit} days`, safety: "unsafe", patches: [{ set: asked, to }] } as const }
          : {}),
      });
    },
  },
});

/** The days asked for, or those between the dates of a certificate that is issued; a year may have a leap day. */
function daysOf(asked: Field, certificate: EsaClientCertificate): Read<number> {
  const read = asked.id();
  if (read.state === "unknown") return read;
  if (read.state === "known" && /^\s*\d+\s*$/.test(read.value)) return known(Number(read.value));
  const [from, to] = ["NotBefore", "NotAfter"].map((name) => timeOf(valueOf(certificate.member(name).text())));
  const days = from === undefined || to === undefined ? Number.NaN : Math.floor((to - from) / 86_400_000);
  return Number.isNaN(days) ? { state: "absent" } : known(days === 366 ? 365 : days);
}

/** Both spellings of ESA's times, `2026-01-10T00:00:00Z` and `2026-01-10 00:00:00`, are UTC. */
function timeOf(text: string | undefined): number | undefined {
  const [, day, time] = /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(text ?? "") ?? [];
  return day === undefined ? undefined : Date.parse(`${day}T${time ?? "00:00:00"}Z`);
}
