import { defineRule, valueOf } from "#rule";
import { namedVersion } from "./_lib.ts";

/** What a version is before it is deployed and when it goes; any other word is not of the vendor's list. */
const notDeployed: readonly string[] = ["AWAITING_SIGNED_CERTIFICATE", "DEPLOYMENT_PENDING", "DELETE_PENDING"];

export const rule = defineRule({
  meta: {
    id: "keystore/version-not-deployed",
    title: "a property uses a certificate version that is not deployed",
    why: "The edge has no certificate to present for a version that is not deployed: the property answers with errors as soon as it is active.",
    next: "Upload the signed certificate, wait for DEPLOYED with wait_for_deployment and a dependency on the upload, and only then activate; do not go back to a version that is being deleted.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "check the deployment status; a property must refer to a deployed version",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20",
      },
      {
        doc: "EdgeGrid client for Go, pkg/mtlskeystore",
        part: "version status and validation",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang",
        read: "2026-11-20",
      },
    ],
    messages: {
      status: "rule {rule} uses version {version} of {certificate}, which is {status}",
      errors: "rule {rule} uses version {version} of {certificate}, whose validation ended with an error: {error}",
    },
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, { report, unchecked }) {
      const named = namedVersion(behavior, unchecked);
      if (named === undefined) return;
      const { guid, version, certificate } = named;
      const { status } = version;
      const data = { rule: behavior.rule.label, version: version.label, certificate };
      const related = [{ node: version.get("status"), note: "the version's status" }];
      if (status.state === "known" && notDeployed.includes(status.value)) {
        // The current alias moves to a version while it is still being deployed; whether the older one serves till then is not documented.
        const certainty = version.alias === "CURRENT" && status.value === "DEPLOYMENT_PENDING" ? "likely" : "proven";
        report({ message: "status", node: guid, certainty, data: { ...data, status: status.value }, related });
        return;
      }
      const [error] = version.get("validation", "errors").items();
      if (error !== undefined) {
        const text = valueOf(error.get("message").text()) ?? valueOf(error.get("reason").text()) ?? "no reason given";
        report({
          message: "errors",
          node: guid,
          certainty: "likely",
          data: { ...data, error: text },
          related: [{ node: error, note: "the error" }],
        });
      } else if (status.state === "unknown") unchecked(guid, status.why);
      else if (status.state === "absent") unchecked(guid, `the status of version ${version.label} is not in view`);
    },
  },
});
