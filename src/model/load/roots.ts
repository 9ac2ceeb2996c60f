/**
 * Which tree files begin a property and which are parts of one. Nothing in the files says so: folders, names and include
 * markers have to tell.
 */
import { Field } from "../field.ts";
import type { Include, Property } from "../nodes/property.ts";
import type { Tool } from "../nodes/writing.ts";
import { folderOf, foldersUp, isBelow, join, nameOf } from "../paths.ts";
import type { Loading, TreeFile } from "./loading.ts";
import { type CliProject, readCliProject } from "./property-manager-cli.ts";
import { marker, strings, type TemplateRoot } from "./template.ts";

/** The main files of one folder, with the parts that belong to them: one property each, or one main file per environment. */
export interface Group {
  /** Where the main files are; parts lie there or below. */
  readonly base: string;
  readonly roots: {
    readonly root: TemplateRoot;
    readonly property: Property | undefined;
    readonly include?: Include;
  }[];
  /** The other tree files at home here, reached by some main file or not. */
  readonly parts: TreeFile[];
}

/** Which files begin a tree. What no group opens in the end stands for itself. */
export interface Roots {
  readonly groups: readonly Group[];
  /** Files that some marker can mean, whatever the tool. */
  readonly included: ReadonlySet<string>;
  /** The paths that are roots of a tree, to tell whether a file has only one for a neighbour. */
  readonly paths: readonly string[];
}

/** Sorts the tree files of a run into main files and parts: projects of the Property Manager CLI, then files with markers. */
export function findRoots(loading: Loading, cliProjects: readonly CliProject[]): Roots {
  const links = findLinks(loading.trees);
  const included = new Set([...links.values()].flatMap((targets) => [...targets]));
  const groups = cliProjects.map((cli): Group => {
    return { base: cli.base, roots: [...readCliProject(cli, loading.fields, loading.project)], parts: [] };
  });
  for (const template of loading.templates) addTemplate(groups, template);
  const homes = cliProjects.map(({ base }) => base);
  const isAtHome = (path: string): boolean => homes.some((base) => isBelow(path, base));
  const rendered = new Set(loading.templates.map(({ root }) => root.path));
  const outside = loading.trees.filter(({ file }) => !isAtHome(file.path) && !rendered.has(file.path));
  const mains = outside.filter((tree) => !included.has(tree.file.path) && isMain(tree, outside));
  for (const tree of mains.filter(isWhole)) addRoot(groups, tree, loading);
  for (const tree of mains.filter((main) => !isWhole(main) && homeOf(main, groups) === undefined))
    addRoot(groups, tree, loading);
  for (const tree of strandedFiles(outside, links, [...groups, ...mains])) addRoot(groups, tree, loading);
  const roots = new Set(groups.flatMap((group) => group.roots.map(({ root }) => root.path)));
  for (const tree of loading.trees) if (!roots.has(tree.file.path)) homeOf(tree, groups)?.parts.push(tree);
  const alone = loading.trees.filter((tree) => {
    const { path } = tree.file;
    return !roots.has(path) && !included.has(path) && (!isAtHome(path) || isWhole(tree));
  });
  return { groups, included, paths: [...roots, ...alone.map(({ file }) => file.path)] };
}

/** The files that each file's markers can mean: relative to its own folder or to any above it, the nearest first. */
function findLinks(trees: readonly TreeFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Set(trees.map(({ file }) => file.path));
  const links = new Map<string, ReadonlySet<string>>();
  for (const { file, doc, entry } of trees) {
    if (doc === undefined) continue;
    const targets = new Set<string>();
    const folders = foldersUp(folderOf(file.path), entry.root);
    for (const { value } of strings(doc.tree.value)) {
      if (!value.startsWith(marker)) continue;
      const target = value.slice(marker.length).trim();
      const path = folders.map((folder) => join(folder, target)).find((candidate) => known.has(candidate));
      if (path !== undefined && path !== file.path) targets.add(path);
    }
    links.set(file.path, targets);
  }
  return links;
}

/** A file with markers, or one called main.json that has other files beside it. */
function isMain({ file, doc, words }: TreeFile, all: readonly TreeFile[]): boolean {
  if (doc !== undefined && words.hasMarkers) return true;
  if (nameOf(file.path) !== "main.json" || !words.isWhole) return false;
  return all.some((other) => other.file !== file && folderOf(other.file.path) === folderOf(file.path));
}

/** True for an envelope and for a default rule; a file that is not parsed yet is judged by its words. */
function isWhole({ words, doc }: TreeFile): boolean {
  if (doc === undefined) return words.isWhole;
  const root = new Field(doc, doc.tree.value);
  return !root.get("rules").isAbsent || root.get("name").value === "default";
}

/** A template that a data source renders is the root of its folder; several may render it, each with its own variables. */
function addTemplate(groups: Group[], { root, owner }: Loading["templates"][number]): void {
  const property = owner?.kind === "property" ? owner : undefined;
  const entry = { root, property, ...(owner?.kind === "include" ? { include: owner } : {}) };
  const group = groups.find(
    ({ base, roots }) => base === root.base && roots.every((one) => one.root.tool === "terraform"),
  );
  if (group === undefined) groups.push({ base: root.base, roots: [entry], parts: [] });
  else group.roots.push(entry);
}

function homeOf({ file }: TreeFile, groups: readonly Group[]): Group | undefined {
  let home: Group | undefined;
  for (const group of groups) {
    if (isBelow(file.path, group.base) && (home === undefined || isBelow(group.base, home.base))) home = group;
  }
  return home;
}

function addRoot(groups: Group[], tree: TreeFile, loading: Loading): void {
  const { path } = tree.file;
  const base = folderOf(path);
  const tool = toolOf(tree, loading.terraformFolders);
  const root: TemplateRoot = { path, tool, base, top: tree.entry.root, scope: undefined };
  const group = groups.find((one) => one.base === base && one.roots.every(({ property }) => property === undefined));
  if (group === undefined) groups.push({ base, roots: [{ root, property: undefined }], parts: [] });
  else group.roots.push({ root, property: undefined });
}

/** Terraform where a template data source is in the folder or not far above; a default rule without an envelope is PowerShell's. */
function toolOf({ file, entry, doc }: TreeFile, terraformFolders: ReadonlySet<string>): Tool {
  const up = foldersUp(folderOf(file.path), entry.root);
  if (up.slice(0, 3).some((folder) => terraformFolders.has(folder))) return "terraform";
  const root = doc && new Field(doc, doc.tree.value);
  const isBare = root !== undefined && root.get("rules").isAbsent && root.get("name").value === "default";
  return isBare ? "powershell" : "unknown";
}

/** Where files include each other in a circle and no main file leads in, the first of the circle stands for it. */
function strandedFiles(
  trees: readonly TreeFile[],
  links: ReadonlyMap<string, ReadonlySet<string>>,
  starts: readonly (Group | TreeFile)[],
): readonly TreeFile[] {
  const reached = new Set<string>();
  const reach = (from: string): void => {
    const waiting = [from];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      waiting.push(...(links.get(path) ?? []));
    }
  };
  for (const start of starts) {
    if ("file" in start) reach(start.file.path);
    else for (const { root } of start.roots) reach(root.path);
  }
  const stranded: TreeFile[] = [];
  const mainFirst = trees.toSorted(
    (a, b) => Number(nameOf(b.file.path) === "main.json") - Number(nameOf(a.file.path) === "main.json"),
  );
  for (const tree of mainFirst) {
    if (reached.has(tree.file.path) || !isOnCircle(tree.file.path, links)) continue;
    stranded.push(tree);
    reach(tree.file.path);
  }
  return stranded;
}

function isOnCircle(path: string, links: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const waiting = [...(links.get(path) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === path) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(links.get(next) ?? []));
  }
  return false;
}
