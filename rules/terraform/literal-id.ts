import { defineRule, type Field, type TerraformBlock } from "#rule";
import { argumentOf, settingsAt } from "./_lib.ts";
import { referenceIn } from "./_references.ts";
import { meantBy, referenceFor, type Slot, slots } from "./_slots.ts";

export const rule = defineRule({
  meta: {
    id: "terraform/literal-id",
    title: "an id or version number is typed in where a reference exists",
    why: "Without a reference Terraform sees no order between the two: it activates, uploads or deletes too early, and goes on using the number after the object has been replaced by another.",
    next: "Refer to the resource instead of typing the id. Refer to a version by its key, as version numbers can have gaps.",
    severity: "low",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Akamai Terraform, upload a client certificate",
        part: "client_certificate_id and version_number by reference to the third-party certificate",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-upload-client-certificate",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform examples, mtls/edge-truststore",
        part: "cps.tf: set_id from one activation, depends_on the other",
        url: "https://github.com/akamai/terraform-examples/blob/HEAD/products/mtls/edge-truststore/cps.tf",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform, CA set activation",
        part: "ca_set_id and version by reference to the CA set",
        url: "https://techdocs.akamai.com/terraform/docs/mets-rc-ca-set-activation",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform, provision certificates",
        part: "enrollment_id by reference to the enrollment",
        url: "https://techdocs.akamai.com/terraform/docs/cps-integration-guide",
        read: "2026-11-20",
      },
    ],
    messages: {
      typed: "{argument} is typed in as {value} instead of referring to {resource}",
      counted: "{argument} counts the versions of {resource}, whose numbers can have gaps",
    },
  },
  check: {
    terraformBlock(block, { report }) {
      const own = block.isWritten ? slots[`${block.blockType} ${block.type}`] : undefined;
      if (own === undefined) return;
      for (const field of settingsAt(block, own.argument).filter((one) => isTyped(one, own.argument, block))) {
        const meant = meantBy(field, own, block);
        if (meant === undefined) continue;
        const { resource, certainty } = meant;
        const by = referenceFor(own, resource);
        const fix = { title: `refer to ${by}`, safety: "unsafe", patches: [{ replace: field, by }] } as const;
        const data = dataOf(field, block, resource);
        report({ message: "typed", node: field, data, certainty, source: own.source, fix });
      }
      const set =
        block.type === "akamai_mtlstruststore_ca_set_activation" ? referredBy(block, own, "version") : undefined;
      const pinned = block.get("version");
      if (set !== undefined && isTyped(pinned, "version", block)) {
        const by = `${set.address}.latest_version`;
        const fix = { title: `refer to ${by}`, safety: "unsafe", patches: [{ replace: pinned, by }] } as const;
        const data = dataOf(pinned, block, set);
        report({ message: "typed", node: pinned, data, certainty: "likely", source: own.source, fix });
      }
      const version = block.get("version_number");
      const certificate =
        own.argument === "client_certificate_id" ? referredBy(block, own, "version_number") : undefined;
      if (certificate === undefined) return;
      const data = dataOf(version, block, certificate);
      if (isTyped(version, "version_number", block))
        report({ message: "typed", node: version, data, fix: byKey(version, certificate) });
      else if (countsVersions(block, certificate)) report({ message: "counted", node: version, data });
    },
  },
});

const dataOf = (field: Field, block: TerraformBlock, { address: resource }: TerraformBlock) => ({
  argument: `${argumentOf(field)} of ${block.address}`,
  value: JSON.stringify(field.value),
  resource,
});

function byKey(version: Field, certificate: TerraformBlock) {
  const key = keyOf(certificate);
  const by = `${certificate.address}.versions[${JSON.stringify(key)}].version`;
  const patches = key === undefined ? [] : [{ replace: version, by }];
  const safety = key === undefined ? "manual" : "unsafe";
  return { title: "refer to the version by its key", safety, patches } as const;
}

/** True for a value that is written where it stands, and not by reference to anything; one in quotes is terraform/quoted-reference. */
function isTyped(field: Field, argument: string, block: TerraformBlock): boolean {
  const isPlain = typeof field.value === "number" || (typeof field.value === "string" && field.value !== "");
  if (!isPlain || block.referencesIn(argument).length > 0) return false;
  const quoted = typeof field.value === "string" ? referenceIn(field.value) : undefined;
  return quoted === undefined || !block.module.declares(quoted.target);
}

/** The resource that a slot refers to, or the version beside it. */
function referredBy(block: TerraformBlock, { argument, of }: Slot, version: string): TerraformBlock | undefined {
  const targets = block.references.filter(({ setting }) => setting === argument || setting === version);
  return of
    .flatMap((type) => block.module.ofType(type))
    .find(({ address }) => targets.some(({ target }) => target === address));
}

/** The key of the only version. */
function keyOf(certificate: TerraformBlock): string | undefined {
  const [name, ...others] = certificate.get("versions").names();
  return others.length === 0 ? name : undefined;
}

/** `length(X.versions)`, with or without something around it. */
function countsVersions(block: TerraformBlock, certificate: TerraformBlock): boolean {
  return block.referencesIn("version_number").some(({ target, path, place }) => {
    const { text } = place.site.file;
    return (
      target === certificate.address &&
      path.join() === "versions" &&
      /\blength\s*\(\s*(?:keys\s*\(\s*)?$/.test(text.slice(0, place.site.span().start).slice(-60))
    );
  });
}
