import {
  type CertificateUpload,
  type CertificateVersion,
  type Changes,
  type ClientCertificate,
  defineRule,
  known,
  valueOf,
} from "#rule";
import { phrase } from "./_users.ts";

/** The path of an upload's body as the API has it: the certificate's id, then the version's number. */
const target = /(?:^|[/_.-])(\d+)[/_.-](?:versions?|v)[/_.-]?(\d+)[/_.-]/i;

export const rule = defineRule({
  meta: {
    id: "keystore/current-alias-moves",
    title: "a property follows a new client certificate before the origin may trust it",
    why: "The current alias moves as soon as the new version starts to deploy, without a new version of the property. An origin that does not trust the new certificate yet refuses the edge from that moment on.",
    next: "Let the origin trust the new certificate first; the alias moves as soon as deployment starts.",
    severity: "medium",
    preset: "strict",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "the current alias stands for the version deployed last, or pending deployment",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
    ],
    messages: {
      uploads: "uploading version {version} moves the current alias used in rule {rule}",
      moves: "version {version} has become the current alias used in rule {rule}",
    },
  },
  check: {
    "change:certificateUpload"({ before, after, all }, { report, unchecked }) {
      if (after === undefined || after.to !== "keystore" || after.isDone === true) return;
      if (after.isUncertain !== undefined) return unchecked(after, after.isUncertain);
      const aim = aimOf(after, all);
      const old = before && aimOf(before, all, "before");
      if (aim === undefined || aim.number === old?.number) return;
      const rules = followersOf(aim.certificate, all);
      if (rules.length === 0 || !hadAnother(aim, all)) return;
      report({
        message: "uploads",
        node: after.field.get("certificate"),
        data: { version: aim.number, rule: phrase(rules) },
        certainty: "likely", // whether the origin trusts it already does not show here
      });
    },
    "change:certificateVersion"({ before, after, all }, { report }) {
      if (before?.alias !== "CURRENT" || after?.alias !== "CURRENT" || after.certificate === undefined) return;
      const [was, is] = [valueOf(before.number), valueOf(after.number)];
      const rules = followersOf(after.certificate, all);
      if (was === undefined || is === undefined || is <= was || rules.length === 0) return;
      report({
        message: "moves",
        node: after.get("version"),
        data: { version: is, rule: phrase(rules) },
        certainty: "likely",
        related: [{ node: before.get("version"), note: "the version it stood for before" }],
      });
    },
  },
});

interface Aim {
  readonly certificate: ClientCertificate;
  /** The number of the version, or its key. */
  readonly number: string;
}

/** The version that an upload is for: what Terraform refers to, else by the key of the certificate or the path of the body. */
function aimOf(upload: CertificateUpload, all: Changes, side: "before" | "after" = "after"): Aim | undefined {
  if (upload.target !== undefined) {
    const { certificate, number } = upload.target;
    return certificate === undefined || number === undefined ? undefined : { certificate, number };
  }
  const project = all[side];
  const key = upload.parts[0]?.certificate.certificates[0]?.facts.key.id();
  const asks = ({ pems }: CertificateVersion): boolean =>
    pems.some(({ csrs }) => key !== undefined && csrs.some((csr) => csr.facts.key.id() === key));
  const version = project.certificateVersions.find(asks);
  if (version?.certificate !== undefined) return { certificate: version.certificate, number: version.label };
  const [, id, number] = target.exec(upload.field.doc.file.path) ?? [];
  const certificate = project.clientCertificates.find((one) => id !== undefined && valueOf(one.id) === id);
  return certificate === undefined || number === undefined ? undefined : { certificate, number };
}

/** The rules that name the current alias of a certificate. */
function followersOf(certificate: ClientCertificate, { after }: Changes): readonly string[] {
  return [...after.uses.guids].flatMap(([guid, users]) => {
    const version = valueOf(after.certificateVersionByGuid(known(guid)));
    const isMeant = version?.alias === "CURRENT" && version.certificate === certificate;
    return isMeant ? [...users].map((user) => user.replace(/^rule /, "")) : [];
  });
}

/** True where another version was deployed before: the first one is what the alias has been waiting for. */
function hadAnother({ certificate, number }: Aim, all: Changes): boolean {
  const before = all.of("clientCertificate").find(({ after }) => after === certificate)?.before;
  const old = before ?? (certificate.isLive ? certificate : undefined);
  if (old === undefined) return false;
  const isUploaded = all.before.uploads.some((other) => other.target?.certificate === old);
  const isDeployed = (version: CertificateVersion): boolean =>
    valueOf(version.status) === "DEPLOYED" && String(valueOf(version.number)) !== number;
  return isUploaded || old.versions.some(isDeployed);
}
