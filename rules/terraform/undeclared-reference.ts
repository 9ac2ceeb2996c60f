import { defineRule, nearest, type TerraformModule, type TerraformReference } from "#rule";

const messages = {
  undeclared: "{reference} is declared nowhere in the configuration",
  file: "{reference} is declared nowhere in the configuration; the content of a file is file({name})",
  output: "{reference} is declared nowhere in the configuration: the module has no such output",
  none: "{count} variables are used, such as {reference}, and not one is declared in {module}",
} as const;

export const rule = defineRule({
  meta: {
    id: "terraform/undeclared-reference",
    title: "an expression refers to something that is not declared",
    why: "Terraform stops before it plans anything. A rule builder under another name than the property asks for, or a file name without file(), reads well enough to pass a review.",
    next: "Correct the name, or declare what it stands for.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Terraform",
        part: "references to named values: resources, input variables, local values, child module outputs, data sources",
        url: "https://developer.hashicorp.com/terraform/language/expressions/references",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    terraformModule(module, { report, unchecked }) {
      if (!module.isWritten) return;
      const missing = missingIn(module);
      if (missing.length === 0) return;
      if (module.gap !== undefined) return unchecked(module, module.gap);
      const isWithoutVariables = !module.blocks.some(({ blockType }) => blockType === "variable");
      const variables = missing.filter(([{ target }]) => isWithoutVariables && target.startsWith("var."));
      const isFragment = variables.length > 1;
      for (const uses of missing) {
        const [{ target, place }] = uses;
        const related = uses.slice(1).map((use) => ({ node: use.place, note: "used here, too" }));
        const certainty = variables.includes(uses) ? "likely" : "proven"; // its file may be kept elsewhere
        if (!isFragment || !variables.includes(uses))
          report({ node: place, related, certainty, ...said(uses[0], module) });
        else if (uses === variables[0]) {
          const data = { count: variables.length, reference: target, module: module.resource };
          report({ message: "none", node: place, data, certainty: "likely" });
        }
      }
    },
  },
});

type Uses = readonly [TerraformReference, ...TerraformReference[]];

/** Where a name means something else, or need not be declared. */
const elsewhere = /^(?:provider|providers|lifecycle\.ignore_changes|type)(?:\.|$)/;
const skipped: ReadonlySet<string> = new Set(["terraform", "moved", "removed", "import", "other"]);
const roots = /^(?:var|local|module|data)\.|^[a-z][a-z0-9]*(?:_[a-z0-9]+)*\./i;

/** What is not declared, with all its uses, in the order written. */
function missingIn(module: TerraformModule): readonly Uses[] {
  const references = [
    ...module.blocks.filter(({ blockType }) => !skipped.has(blockType)).flatMap(({ references: own }) => own),
    ...[...module.locals.values()].flat(),
  ].filter(({ setting, target }) => !elsewhere.test(setting) && roots.test(target) && !target.startsWith("ephemeral."));
  const found = new Map<string, [TerraformReference, ...TerraformReference[]]>();
  for (const reference of references) {
    const name = outputOf(reference, module) ?? reference.target;
    if (name === reference.target && module.declares(reference.target)) continue;
    const uses = found.get(name);
    if (uses === undefined) found.set(name, [reference]);
    else uses.push(reference);
  }
  return [...found.values()];
}

/** The output that a module in view should have and has not. */
function outputOf({ target, path }: TerraformReference, module: TerraformModule): string | undefined {
  const called = module.calls.find(({ by }) => by.address === target)?.module;
  const output = path.find((step) => typeof step === "string" && called?.declares(`output.${step}`) !== true);
  const isTold = called !== undefined && called.gap === undefined && path.length === 1;
  return isTold && output !== undefined ? `${target}.${output}` : undefined;
}

const fileName = /^[\w-]+\.(?:pem|crt|cer|cert|key|csr|json|tftpl|txt)$/;

function said(reference: TerraformReference, module: TerraformModule) {
  const { target, place } = reference;
  const output = outputOf(reference, module);
  if (output !== undefined) {
    const next = "Correct the name, or add the output to the module.";
    return { message: "output", data: { reference: output }, next } as const;
  }
  const data = { reference: target };
  if (fileName.test(target)) {
    const by = `file(${JSON.stringify(target)})`;
    const fix = { title: `read the file: ${by}`, safety: "unsafe", patches: [{ replace: place, by }] } as const;
    const next = "Wrap the file name in file().";
    return { message: "file", data: { ...data, name: JSON.stringify(target) }, next, fix } as const;
  }
  const meant = nearest(target, [...module.locals.keys(), ...module.blocks.map(({ address }) => address)]);
  if (meant === undefined) return { message: "undeclared", data } as const;
  const { file, span } = place.site;
  const written = file.text.slice(span().start, span().end).replace(/^resource\./, "");
  const by = meant + written.slice(target.length);
  const patches = written.startsWith(target) ? [{ replace: place, by }] : [];
  const safety = patches.length === 0 ? "manual" : "unsafe";
  return { message: "undeclared", data, fix: { title: `refer to ${meant}`, safety, patches } } as const;
}
