/** How what Terraform makes hangs together, for rules that begin with a value of the model rather than with a block. */
import type { Field } from "../field.ts";
import { folderOf } from "../paths.ts";
import type { Project } from "./project.ts";
import type { TerraformBlock, TerraformModule } from "./terraform.ts";
import type { TextPlace } from "./writing.ts";

/** True when nothing in the root module makes Terraform do the one after the other; modules may hide what they depend on. */
export function isUnordered(later: Field, earlier: Field, project: Project): boolean {
  const blocks = [later, earlier].map((field) => blockOf(field, project));
  const [after, before] = blocks;
  if (after === undefined || before === undefined || after.module !== before.module) return false;
  const { module } = after;
  const mayHide =
    module.gap !== undefined || !module.isRoot || module.blocks.some(({ blockType }) => blockType === "module");
  return !mayHide && !after.dependsOn(before);
}

function blockOf({ doc }: Field, project: Project): TerraformBlock | undefined {
  const address = doc.address?.replace(/\[[^\]]*\]$/, "") ?? "";
  return moduleOf(doc.file.path, project)?.block(address);
}

function moduleOf(path: string, project: Project): TerraformModule | undefined {
  return project.terraformModules.find(({ folder }) => folder === folderOf(path));
}

/** The expression of a setting, where it is one reference and nothing more, in a module that declares the address, too. */
export function expressionOf(field: Field, address: string, project: Project): TextPlace | undefined {
  const { file } = field.site;
  const module = moduleOf(file.path, project);
  if (module?.block(address.replace(/\[[^\]]*\]$/, "")) === undefined) return undefined;
  const { start, end } = field.site.span("value");
  return module.blocks
    .flatMap(({ references }) => references.map(({ place }) => place))
    .find(({ site }) => {
      const span = site.file === file ? site.span("value") : undefined;
      return span?.start === start && span.end === end;
    });
}
