import { type AccountCa, type Context, defineRule, type Project, valueOf } from "#rule";
import { daysBetween, timeOf } from "./_lib.ts";

const messages = { state: "account CA {certificate}: {state}", missing: "account CA: {state}" } as const;

interface Options {
  readonly days: number;
}

export const rule = defineRule<typeof messages, Options>({
  meta: {
    id: "keystore/account-ca-not-ready",
    title: "the account CA that origins must trust is missing or about to change",
    why: "Origins verify Akamai-signed client certificates against the account CA. When it changes before they trust the new one, every handshake with the origin fails.",
    next: "Install the new CA at every origin before it becomes current; with third-party certificates alone there is no account CA, so take the trust anchor from your own CA.",
    severity: "medium",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "expiry", "origin"],
    sources: [
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "the account CA lasts about five years; its change needs work at the origin",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  options: {
    defaults: { days: 180 },
    schema: {
      type: "object",
      properties: { days: { type: "integer", minimum: 1, maximum: 1825 } },
      additionalProperties: false,
    },
  },
  check: {
    project(project, context) {
      // Who signs the certificates decides whether origins look at the account CA at all.
      const hasOnlyThirdParty =
        project.clientCertificates.length > 0 && !project.clientCertificates.some(isMaybeAkamai);
      if (hasOnlyThirdParty) return;
      for (const ca of project.accountCas) judge(ca, project, context);
      judgeList(project, context);
    },
  },
});

const isMaybeAkamai = (certificate: Project["clientCertificates"][number]): boolean => {
  const { signer } = certificate;
  return signer.state !== "known" || signer.value === "AKAMAI";
};

function statusOf(ca: AccountCa): string | undefined {
  return valueOf(ca.status)?.toUpperCase();
}

function judge(
  ca: AccountCa,
  project: Project,
  { report, unchecked, now, options }: Context<typeof messages, Options>,
): void {
  const { status: read } = ca;
  if (read.state === "unknown") return unchecked(ca, read.why);
  const status = statusOf(ca);
  if (status === "QUALIFYING") {
    const state = "it is QUALIFYING and becomes the current one; origins must trust it by then";
    return report({ message: "state", node: ca.get("status"), data: { certificate: ca.label, state } });
  }
  if (status !== "CURRENT" || project.accountCas.some((other) => statusOf(other) === "QUALIFYING")) return;
  const expiry = ca.get("expiryDate");
  const end = timeOf(expiry);
  if (end === undefined) return unchecked(expiry, "the end of the current account CA is not in view");
  const days = daysBetween(now, end);
  if (days > options.days) return;
  const state =
    end < now.getTime()
      ? "it is the current one and has expired"
      : `it expires in ${days} days and no successor is QUALIFYING`;
  report({ message: "state", node: expiry, data: { certificate: ca.label, state } });
}

/** A snapshot whose list was read and shows none in force, though Akamai signs certificates of the account. */
function judgeList(project: Project, { report }: Context<typeof messages, Options>): void {
  const list = project.snapshot?.field.get("accountCaCertificates");
  if (
    list?.isList !== true ||
    !project.clientCertificates.some(
      (certificate) => valueOf(certificate.signer) === "AKAMAI" && !certificate.isRequest,
    )
  )
    return;
  const statuses = project.accountCas.map((ca) => ({ ca, status: valueOf(ca.status) }));
  if (statuses.some(({ status }) => status === undefined || ["QUALIFYING", "CURRENT"].includes(status.toUpperCase())))
    return;
  report({
    message: "missing",
    node: list,
    part: "key",
    data: { state: "none is current, though Akamai signs certificates of this account" },
  });
}
