import { type CertificateVersion, type ClientCertificate, defineRule, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "keystore/version-key-order",
    title: "version keys sort in another order than they were meant",
    why: "The provider goes through the version keys from A to Z: v10 comes before v2, so versions are made in another order than their names say, and the wrong one can become the current alias.",
    next: "Use zero-padded or dated key names, such as v02 or 2026-09, and add one key per change.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: akamai_mtlskeystore_client_certificate_third_party",
        part: "versions: keys are handled in alphabetical order",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-third-party-client-certificate",
        read: "2026-11-20",
      },
    ],
    messages: { early: "key {key} sorts before {other} in certificate {certificate}" },
  },
  check: {
    clientCertificate(certificate, { report, unchecked }) {
      if (!certificate.isDeclared || valueOf(certificate.signer) !== "THIRD_PARTY") return;
      const versions = certificate.get("versions");
      const read = versions.json();
      if (!versions.isObject && read.state === "unknown") return unchecked(versions, read.why);
      for (const { version, other } of outOfOrder(certificate)) {
        report({
          message: "early",
          node: version,
          part: "key",
          data: { key: version.label, other: other.label, certificate: certificate.label },
          related: [{ node: other, note: "meant to come first, and sorts later" }],
        });
      }
    },
  },
});

interface Pair {
  readonly version: CertificateVersion;
  readonly other: CertificateVersion;
}

/** Each key that sorts too early, with the first one it was meant to follow. */
function outOfOrder(certificate: ClientCertificate): readonly Pair[] {
  const versions = certificate.realVersions.filter(({ key }) => key !== undefined);
  return versions.flatMap((version) => {
    const other = versions.find(
      (one) => isMeantBefore(one.label, version.label) && version.label < one.label && !areMade(one, version),
    );
    return other === undefined ? [] : [{ version, other }];
  });
}

/** True when both are there already, in the order meant: what their keys are called changes nothing any more. */
function areMade(first: CertificateVersion, second: CertificateVersion): boolean {
  const [a, b] = [valueOf(first.number), valueOf(second.number)];
  return a !== undefined && b !== undefined && a < b;
}

/** True when two keys differ first in a number, and that of the first is the smaller: `v2` before `v10`, `2026-9` before `2026-10`. */
function isMeantBefore(first: string, second: string): boolean {
  const [a, b] = [yearFirst(first), yearFirst(second)].map((key) => key.split(/(\d+)/));
  if (a === undefined || b === undefined) return false;
  const at = a.findIndex((part, index) => part !== b[index]);
  const [left, right] = [a[at], b[at]];
  if (left === undefined || right === undefined || at % 2 === 0) return false; // texts at even places, numbers between them
  return Number(left) < Number(right);
}

/** A date that ends in its year, as people mean it: `11-2025` before `02-2026`. */
function yearFirst(key: string): string {
  return key.replace(
    /(?<!\d)(?:(\d{1,2})([-_.]))?(0?[1-9]|1[0-2])([-_.])(20\d\d)(?!\d)/,
    (...[, day = "", dash = "", month, middle, year]: readonly string[]) => [year, middle, month, dash, day].join(""),
  );
}
