import { type Behavior, type Context, defineRule, type Field, isUnordered, valueOf, writtenName } from "#rule";
import { type Named, namedVersion, versionWords } from "./_lib.ts";

/** What a version is before it is deployed and when it goes; any other word is not of the vendor's list. */
const notDeployed: readonly string[] = ["AWAITING_SIGNED_CERTIFICATE", "DEPLOYMENT_PENDING", "DELETE_PENDING"];

export const rule = defineRule({
  meta: {
    id: "keystore/version-not-deployed",
    title: "a property uses a certificate version that is not deployed",
    why: "The edge has no certificate to present for a version that is not deployed: the property answers with errors as soon as it is active.",
    next: "Upload the signed certificate, wait until the version is DEPLOYED (in Terraform, with wait_for_deployment and a dependency on the upload), and only then activate. Do not go back to a version that is being deleted.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "check the deployment status; a property must refer to a deployed version",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "Terraform: akamai_mtlskeystore_client_certificate_upload",
        part: "wait_for_deployment (default true)",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-upload-client-certificate",
        read: "2026-11-20",
      },
      {
        doc: "EdgeGrid client for Go, pkg/mtlskeystore",
        part: "version status and validation",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang/blob/master/pkg/mtlskeystore/client_certificate_versions.go",
        read: "2026-11-20",
      },
    ],
    messages: {
      status: "{rule} uses {version} of {certificate}, which is {status}",
      early: "{rule} may use {version} of {certificate} before it is deployed: {cause}",
      errors: "{rule} uses {version} of {certificate}, whose validation ended with an error: {error}",
    },
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, context) {
      const named = namedVersion(behavior, context.unchecked);
      if (named === undefined) return;
      const { guid, version, certificate } = named;
      const { status } = version;
      const data = { rule: behavior.rule.place, version: versionWords(version), certificate };
      const related = [{ node: version.get("status"), note: "the version's status" }];
      if (status.state === "known" && notDeployed.includes(status.value)) {
        // The current alias moves to a version while it is still being deployed; whether the older one serves till then is not documented.
        const certainty = version.alias === "CURRENT" && status.value === "DEPLOYMENT_PENDING" ? "likely" : "proven";
        context.report({ message: "status", node: guid, certainty, data: { ...data, status: status.value }, related });
        return;
      }
      const [error] = version.get("validation", "errors").items();
      if (error !== undefined) {
        const text = valueOf(error.get("message").text()) ?? valueOf(error.get("reason").text()) ?? "no reason given";
        context.report({
          message: "errors",
          node: guid,
          certainty: "likely",
          data: { ...data, error: text },
          related: [{ node: error, note: "the error" }],
        });
      } else if (status.state !== "known") judgeOrder(behavior, named, context);
    },
  },
});

/** Before anything is made there is no status: then the order in which Terraform makes it must see to it. */
function judgeOrder(
  behavior: Behavior,
  named: Named,
  { report, unchecked }: Context<typeof rule.meta.messages, undefined>,
): void {
  const { guid, version, certificate } = named;
  const owner = version.certificate;
  if (owner?.isDeclared === true && valueOf(owner.signer) === "AKAMAI") return; // its resource waits for the deployment
  const early = earlyUse(behavior, named);
  if (early === undefined) {
    const { status } = version;
    const why = status.state === "unknown" ? status.why : `the status of ${versionWords(version)} is not in view`;
    return unchecked(guid, why);
  }
  const { cause, certainty, related, wait } = early;
  report({
    message: "early",
    node: guid,
    certainty,
    data: { rule: behavior.rule.place, version: versionWords(version), certificate, cause },
    related,
    ...(wait && { fix: { title: "wait for the deployment", safety: "unsafe", patches: [{ set: wait, to: true }] } }),
  });
}

/** A use of a version that Terraform may make before the version is deployed. */
interface Early {
  readonly cause: string;
  /** The current alias is there after the first time, whatever waits for what. */
  readonly certainty: "likely" | "possible";
  /** The switch that is off, where that is the cause. */
  readonly wait?: Field;
  readonly related: { readonly node: Field; readonly note: string }[];
}

/** An upload of the same configuration that an activation of the property does not wait for. */
function earlyUse({ rule: { tree } }: Behavior, { version }: Named): Early | undefined {
  const { project, property } = tree;
  const activations = property?.activations.filter(({ field }) => field.doc.address !== undefined) ?? [];
  if (project === undefined || activations.length === 0 || version.certificate === undefined) return undefined;
  for (const upload of project.uploads) {
    const { target, field } = upload;
    if (upload.isDone === true || upload.isUncertain !== undefined || target?.certificate !== version.certificate)
      continue;
    if (version.alias === undefined && target.version !== version) continue;
    const wait = field.get("waitForDeployment");
    if (valueOf(wait.bool()) === false) {
      const related = [{ node: wait, note: "switched off here" }];
      return { cause: `${upload.label} has ${writtenName(wait)} = false`, wait, certainty: "likely", related };
    }
    const [early] = activations.filter((activation) => isUnordered(activation.field, field, project));
    if (early !== undefined) {
      const related = [
        { node: field, note: "the upload" },
        { node: early.field, note: "the activation" },
      ];
      const cause = `${early.field.doc.address} does not depend on ${upload.label}`;
      return { cause, certainty: version.alias === undefined ? "likely" : "possible", related };
    }
  }
  return undefined;
}
