import { type CaSetVersion, defineRule } from "#rule";
import { certaintyOf, guide, reference } from "./_lib.ts";

/** Certificates in one version of a CA set. */
const limit = 300;

export const rule = defineRule({
  meta: {
    id: "truststore/too-many-certificates",
    title: "a CA set version holds more certificates than allowed",
    why: "The API refuses the whole request, so none of the certificates gets in.",
    next: "Remove the certificates nobody needs, or split them over several CA sets.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [guide("CA set version: at most 300 certificates"), reference("422", "certificate-limit-reached")],
    messages: { many: "the version of CA set {set} has {count} certificates; {limit} are allowed" },
  },
  check: {
    caSetVersion(version, { report }) {
      const isFile = version.origin === "command" || version.origin === "folder";
      const [first] = version.entries;
      if (isFile) {
        const count = countCertificates(version);
        if (count <= limit || first === undefined) return;
        const data = { set: version.setLabel, count, limit };
        report({ message: "many", node: first.pem, part: "value", data, certainty: certaintyOf(version) });
        return;
      }
      // One certificate per entry: what the server makes of bundles in one entry is not documented, so they count as one.
      const list = version.field.get("certificates");
      const count = list.items().length;
      if (count <= limit) return;
      report({ message: "many", node: list, part: "key", data: { set: version.setLabel, count, limit } });
    },
  },
});

/** How many blocks of a version's files or entries are labelled as certificates, each text once. */
function countCertificates({ entries }: CaSetVersion): number {
  const blocks = entries.flatMap(({ pem }) => pem.certificateBlocks);
  const bodies = blocks.flatMap(({ der }) => (der === undefined ? [] : Buffer.from(der).toString("base64")));
  return new Set(bodies).size + blocks.length - bodies.length;
}
