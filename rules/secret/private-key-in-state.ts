import { defineRule, type TerraformBlock, type TerraformModule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "secret/private-key-in-state",
    title: "a private key is generated inside Terraform and kept in its state",
    why: "The state is plain text. Everyone who may read the backend, a copy of the state or a saved plan can sign certificates as this CA, or pass as this client.",
    next: "Create CA and client keys outside Terraform and pass in only CSRs and certificates; protect the state where that is impossible.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["secret", "certificates", "terraform"],
    cwe: [312],
    sources: [
      {
        doc: "Terraform, tls provider",
        part: "tls_private_key: the private key is stored unencrypted in the state",
        url: "https://registry.terraform.io/providers/hashicorp/tls/latest/docs/resources/private_key",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform, manage client certificates",
        part: "signing with the acme provider or a local command",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
    ],
    messages: { stored: "{resource} creates a key whose private half is stored in the state" },
  },
  check: {
    terraformModule(module, { report, unchecked }) {
      const users = module.blocks.filter(({ type }) => /^(?:akamai|alicloud_esa)_/.test(type));
      for (const key of module.blocks.filter(makesKey)) {
        const user = users.find((block) => block.dependsOn(key));
        if (user !== undefined)
          report({
            message: "stored",
            node: key,
            data: { resource: key.address },
            related: [{ node: user, note: "uses a certificate that comes of it" }],
          });
        else if (mayBeUsed(module, users)) unchecked(key, module.gap ?? "what it is used for is not known");
      }
    },
  },
});

/** An ACME order without a request makes a key of its own. */
function makesKey(block: TerraformBlock): boolean {
  const { blockType, type } = block;
  if (blockType !== "resource") return false;
  return type === "tls_private_key" || (type === "acme_certificate" && block.get("certificate_request_pem").isMissing);
}

/** In a state nothing tells what refers to what. */
function mayBeUsed({ gap }: TerraformModule, users: readonly TerraformBlock[]): boolean {
  return gap !== undefined && users.length > 0;
}
