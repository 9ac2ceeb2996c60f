/** How what Terraform makes hangs together, for rules that begin with a value of the model rather than with a block. */

import type { SourceText } from "../../text/index.ts";
import { withoutKey } from "../address.ts";
import type { Field } from "../field.ts";
import { bareId } from "../ids.ts";
import { folderOf, isBelow } from "../paths.ts";
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
  const address = withoutKey(doc.address ?? "");
  return moduleOf(doc.file.path, project)?.block(address);
}

function moduleOf(path: string, project: Project): TerraformModule | undefined {
  return linksOf(project).modules.get(folderOf(path));
}

/** What plans mean to do with an instance that is written, or shown, in a file; undefined where none speaks of it. */
export function plannedActions({ doc: { address, file } }: Field, project: Project): readonly string[] | undefined {
  const changes = address === undefined ? undefined : linksOf(project).changes.get(address);
  return changes?.find((change) => change.file === file)?.actions;
}

/** True when an `import` block or a script of the project takes the address over. */
export function isImported(address: string, project: Project): boolean {
  const { imported } = linksOf(project);
  const own = address.replace(/^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)+/, "");
  return [address, own].some((name) => imported.has(name) || imported.has(withoutKey(name)));
}

/**
 * The vendor's id of what a block makes, where an import tells it. Undefined without one, where several imports disagree, and for
 * what no root module in view can be told to make.
 */
export function importedId({ doc }: Field, project: Project): string | undefined {
  if (doc.language !== "hcl" || doc.address === undefined) return undefined;
  const { importIds, roots } = linksOf(project);
  const folder = folderOf(doc.file.path);
  const own = importIds.get(doc.address)?.filter((one) => roots === 1 || isBelow(folder, one.folder)) ?? [];
  const [id, ...others] = new Set(own.map((one) => one.id));
  return others.length === 0 ? id : undefined;
}

interface Links {
  readonly modules: ReadonlyMap<string, TerraformModule>;
  readonly changes: ReadonlyMap<string, readonly { readonly file: SourceText; readonly actions: readonly string[] }[]>;
  readonly imported: ReadonlySet<string>;
  /** What is imported into root modules, by the address of the instance. */
  readonly importIds: ReadonlyMap<string, readonly { readonly folder: string; readonly id: string }[]>;
  /** How many root modules there are. */
  readonly roots: number;
}

const linksOfProjects = new WeakMap<Project, Links>();

/** Gone through once for each project: rules ask for every resource. */
function linksOf(project: Project): Links {
  const known = linksOfProjects.get(project);
  if (known !== undefined) return known;
  const modules = new Map<string, TerraformModule>();
  const changes = new Map<string, { readonly file: SourceText; readonly actions: readonly string[] }[]>();
  for (const module of project.terraformModules) {
    if (!modules.has(module.folder)) modules.set(module.folder, module);
    for (const block of module.blocks) {
      for (const { address, actions } of block.changes)
        changes.set(address, [...(changes.get(address) ?? []), { file: block.file, actions }]);
    }
  }
  const imported = new Set(project.terraformModules.flatMap(({ imports }) => imports.map(({ to }) => to)));
  const roots = project.terraformModules.filter(({ isRoot }) => isRoot);
  const links = { modules, changes, imported, importIds: importIdsOf(roots), roots: roots.length };
  linksOfProjects.set(project, links);
  return links;
}

/** Import ids begin with the id of the object; contract, group or network follow. */
function importIdsOf(roots: readonly TerraformModule[]): Links["importIds"] {
  const found = new Map<string, { readonly folder: string; readonly id: string }[]>();
  for (const { folder, imports } of roots) {
    for (const { instance, id } of imports) {
      const own = /^(\d+)\s*(?:[,:]|$)/.exec(bareId(id))?.[1];
      if (own !== undefined) found.set(instance, [...(found.get(instance) ?? []), { folder, id: own }]);
    }
  }
  return found;
}

/** The expression of a setting, where it is one reference and nothing more, in a module that declares the address, too. */
export function expressionOf(field: Field, address: string, project: Project): TextPlace | undefined {
  const { file } = field.site;
  const module = moduleOf(file.path, project);
  if (module?.block(withoutKey(address)) === undefined) return undefined;
  const { start, end } = field.site.span("value");
  return module.blocks
    .flatMap(({ references }) => references.map(({ place }) => place))
    .find(({ site }) => {
      const span = site.file === file ? site.span("value") : undefined;
      return span?.start === start && span.end === end;
    });
}
