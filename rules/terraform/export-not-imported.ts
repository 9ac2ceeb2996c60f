import { defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "terraform/export-not-imported",
    title: "a plan creates what an export meant to import",
    why: "The export describes objects that exist. Terraform does not know them before they are imported, so apply makes them a second time, or fails half-way on names that are taken.",
    next: "Run import.sh first, then plan again.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["terraform"],
    sources: [
      {
        doc: "Akamai Terraform, manage client certificates",
        part: "export: run the import script before plan and apply",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
    ],
    messages: { created: "the plan creates {resource}, which {script} imports as {id}" },
  },
  check: {
    terraformModule(module, { report, unchecked }) {
      const imports = module.imports.filter(({ isScript }) => isScript);
      const isPlanned = module.blocks.some(({ changes }) => changes.length > 0);
      if (imports.length > 0 && !isPlanned)
        return unchecked(module, "there is no plan that tells whether the import script has been run");
      for (const block of module.blocks) {
        for (const { address, actions } of block.changes) {
          const imported = imports.find(({ instance }) => instance === address);
          if (imported === undefined || actions.join() !== "create") continue; // a replacement knows the object already
          const { place, id } = imported;
          const script = place.site.file.path;
          report({
            message: "created",
            node: block,
            data: { resource: address, script, id },
            related: [{ node: place, note: "imported here" }],
          });
        }
      }
    },
  },
});
