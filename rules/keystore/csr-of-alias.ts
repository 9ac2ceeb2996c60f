import {
  defineRule,
  type Project,
  referenceText,
  type TerraformBlock,
  type TerraformModule,
  type TerraformReference,
  valueOf,
} from "#rule";

const data = "data.akamai_mtlskeystore_client_certificate.";
const akamai = "akamai_mtlskeystore_client_certificate_akamai.";
const signedByAkamai = "Akamai signs this certificate itself";

export const rule = defineRule({
  meta: {
    id: "keystore/csr-of-alias",
    title: "a signing request is read where none exists",
    why: "Only a version of a third-party certificate has a signing request; its aliases and Akamai-signed certificates have none. Whatever reads it gets null: the CA is asked to sign nothing, and the rotation stands still.",
    next: "Read csr_block.csr of a plain version of the third-party resource, addressed by its key.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "a CSR can be read only for versions that are not aliases",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "akamai_mtlskeystore_client_certificate: current, previous, versions; csr_block of third-party certificates",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlskeystore/data_akamai_mtlskeystore_client_certificate.go",
        read: "2026-11-20",
      },
    ],
    messages: { none: "{reference} has no CSR, because {cause}" },
  },
  check: {
    project(project, { report }) {
      for (const module of project.terraformModules) {
        for (const reference of referencesOf(module)) {
          const { target, path, place } = reference;
          const at = path.indexOf("csr_block");
          const cause = at === -1 ? undefined : causeOf(reference, module);
          if (cause === undefined) continue;
          const alias = referenceText({ address: target, path: path.slice(0, at) });
          const data = { reference: alias, cause };
          const by = plainVersion(alias, project);
          const fix = by && {
            title: "read the CSR of the version itself",
            safety: "unsafe" as const,
            patches: [{ replace: place, by: referenceText({ address: by, path: path.slice(at) }) }],
          };
          report({ message: "none", node: place, data, ...(fix && { fix }) });
        }
      }
    },
  },
});

/** The one version of the third-party resource that an alias is of; undefined where there are several, or none in view. */
function plainVersion(alias: string, project: Project): string | undefined {
  const named = project.certificateVersions.find(({ guid }) => {
    const reference = guid.state === "unknown" ? guid.reference : undefined;
    return (
      reference !== undefined &&
      referenceText({ address: reference.address, path: reference.path.slice(0, -1) }) === alias
    );
  });
  const owner = named?.certificate;
  const address = owner?.field.doc.address;
  if (owner === undefined || address === undefined || address.startsWith("module.")) return undefined;
  const [only, ...others] = owner.realVersions.flatMap(({ key }) => key ?? []);
  return only === undefined || others.length > 0 ? undefined : referenceText({ address, path: ["versions", only] });
}

function referencesOf({ blocks, locals }: TerraformModule): readonly TerraformReference[] {
  return [...blocks.flatMap(({ references }) => references), ...[...locals.values()].flat()];
}

/** Why there is no CSR; undefined where there may be one. */
function causeOf({ target, path }: TerraformReference, module: TerraformModule): string | undefined {
  if (target.startsWith(akamai)) return signedByAkamai;
  if (!target.startsWith(data)) return undefined;
  const step = path[path.indexOf("csr_block") - 1];
  if (step === "current" || step === "previous") return "it is an alias, not a version of its own";
  const block = module.block(target);
  return block !== undefined && isOfAkamai(block) ? signedByAkamai : undefined;
}

/** True when a data source asks for an Akamai-signed certificate: by the id of one, or as a plan has read it. */
function isOfAkamai(block: TerraformBlock): boolean {
  return (
    block
      .referencesIn("certificate_id")
      .some(({ target, path }) => target.startsWith(akamai) && path.includes("certificate_id")) ||
    valueOf(block.get("signer").text()) === "AKAMAI"
  );
}
