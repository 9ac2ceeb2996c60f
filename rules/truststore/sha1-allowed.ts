import { type CaSetVersion, defineRule, type Fix, valueOf } from "#rule";
import { guide, powershell } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/sha1-allowed",
    title: "a CA set accepts certificates signed with SHA-1",
    why: "SHA-1 signatures can be forged: a CA certificate signed that way does not prove who stands behind it, yet the edge accepts every client that it vouches for.",
    next: "Replace the certificates that are signed with SHA-1, then switch the flag off; where there are none, the flag is not needed.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    cwe: [327, 328],
    sources: [
      powershell("allowInsecureSha1: signatures must use SHA-256 or better unless SHA-1 is allowed expressly"),
      guide("CA certificate: SHA-256 or better unless allowInsecureSha1 is set"),
    ],
    messages: { allowed: "{version} of CA set {set} allows SHA-1 signatures" },
  },
  check: {
    caSetVersion(version, { report, unchecked }) {
      const flag = version.get("allowInsecureSha1");
      const read = flag.bool();
      if (read.state === "unknown") return unchecked(flag, read.why);
      if (read.state === "absent" || !read.value) return; // the default is false
      if (!isCurrent(version)) return;
      const fix = switchOff(version);
      const data = {
        version: valueOf(version.number) === undefined ? version.label : `version ${version.label}`,
        set: version.setLabel,
      };
      report({ message: "allowed", node: flag, data, ...(fix && { fix }) });
    },
  },
});

/** A version that is neither active nor the newest is history: it cannot be edited and nobody trusts it. */
function isCurrent(version: CaSetVersion): boolean {
  if (version.origin !== "answer" || version.caSet === undefined) return true;
  const statuses = ["stagingStatus", "productionStatus"].map((name) => valueOf(version.get(name).text()));
  if (statuses.includes("ACTIVE")) return true;
  const newest = version.caSet.latestVersion;
  const number = version.number;
  if (newest.state !== "known" || number.state !== "known") return true;
  return number.value >= newest.value;
}

/** Only where every certificate is in view and none needs the flag would the server still take the version. */
function switchOff(version: CaSetVersion): Fix | undefined {
  if (!version.isBody) return undefined;
  const isRead = version.entries.every(
    ({ pem }) => pem.certificates.length > 0 && pem.certificates.length === pem.blocks.length,
  );
  if (!isRead || version.certificates.some(({ facts }) => facts.signatureAlgorithm.hash === "sha1")) return undefined;
  const flag = version.get("allowInsecureSha1");
  return { title: "switch SHA-1 off", safety: "unsafe", patches: [{ set: flag, to: false }] };
}
