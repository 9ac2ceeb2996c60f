import { defineRule, type EsaCa, valueOf } from "#rule";
import { cite } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/ca-not-in-code",
    title: "a live custom CA is recorded nowhere in the repository",
    why: "The console does not show custom CA certificates. A CA that was uploaded by a call nobody recorded cannot be reviewed, or restored once it is deleted.",
    next: "Record the CA as code, or keep the body of the upload call.",
    severity: "info",
    preset: "strict",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [cite("clientCertificates", "custom certificates are managed through OpenAPI only")],
    messages: { unrecorded: "{ca} is live on {site}, but the repository has it neither as code nor as an upload body" },
  },
  check: {
    esaCa(ca, { report, unchecked }) {
      // An answer of the API that is kept beside the code is a record too: only what the snapshot alone shows is judged.
      if (!ca.isLive) return;
      const recorded = ca.project.esaCas.filter((other) => !other.isLive);
      if (recorded.some((other) => isSame(ca, other))) return;
      const hidden = recorded.find((other) => other.pem?.unknown !== undefined && nameOf(other) === undefined);
      if (hidden !== undefined) return unchecked(ca, `${hidden.phrase} is filled in elsewhere and may be this one`);
      report({ message: "unrecorded", node: ca, data: { ca: ca.phrase, site: ca.zone?.label ?? "the account" } });
    },
  },
});

/** The same certificate, or the same name where one of the two is not in view as text. */
function isSame(live: EsaCa, other: EsaCa): boolean {
  const mine = fingerprintOf(live);
  const theirs = fingerprintOf(other);
  if (mine !== undefined && theirs !== undefined) return mine === theirs;
  const subject = other.pem?.certificates[0]?.facts.subject.text;
  const commonName = valueOf(live.member("CommonName").text());
  const isSubject = commonName !== undefined && subject?.split(/,\s*/).includes(`CN=${commonName}`) === true;
  return isSubject || (nameOf(live) !== undefined && nameOf(live) === nameOf(other));
}

function fingerprintOf(ca: EsaCa): string | undefined {
  const written = valueOf(ca.member("FingerprintSha256").text())
    ?.replace(/[^0-9a-f]/gi, "")
    .toLowerCase();
  return written === undefined || written === "" ? ca.pem?.certificates[0]?.facts.fingerprint() : written;
}

function nameOf(ca: EsaCa): string | undefined {
  return valueOf(ca.member("Name").text()) ?? valueOf(ca.member("ClientCaCertName").text());
}
