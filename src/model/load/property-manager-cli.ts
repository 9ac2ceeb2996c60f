import type { Field } from "../field.ts";
import type { Project } from "../nodes/project.ts";
import { Property } from "../nodes/property.ts";
import { folderOf, isBelow, join, nameOf } from "../paths.ts";
import { valueOf } from "../read.ts";
import { readHostnames } from "./papi.ts";
import type { Scope, TemplateRoot } from "./template.ts";

/** The small documents of a run by path. */
export type Documents = ReadonlyMap<string, Field>;

/** A project of the Property Manager CLI: templates on one side, environments with hostnames and variables on the other. */
export interface CliProject {
  readonly folder: string;
  /** Where its templates are: `templates` in a pipeline, `config-snippets` in a project of one property. */
  readonly base: string;
}

const ownFiles = new Set([
  "projectInfo.json",
  "envInfo.json",
  "hostnames.json",
  "variables.json",
  "variableDefinitions.json",
]);

/** The projects of this kind among the files of a run, by their `projectInfo.json`. */
export function findCliProjects(paths: readonly string[]): readonly CliProject[] {
  const folders = paths.filter((path) => nameOf(path) === "projectInfo.json").map(folderOf);
  return folders.flatMap((folder) => {
    const base = ["templates", "config-snippets"]
      .map((name) => join(folder, name))
      .find((candidate) => paths.includes(`${candidate}/main.json`));
    return base === undefined ? [] : [{ folder, base }];
  });
}

/** True for the files by which such a project describes itself: they are read as part of it, never by themselves. */
export function isOwnFile(path: string, projects: readonly CliProject[]): boolean {
  return ownFiles.has(nameOf(path)) && projects.some(({ folder }) => isBelow(path, folder));
}

/** True for what the tool writes itself: the merged trees in `dist` and its cache. */
export function isGenerated(path: string, projects: readonly CliProject[]): boolean {
  return projects.some(({ folder }) => ["dist", "cache"].some((name) => isBelow(path, join(folder, name))));
}

/** One property per environment, with the template root under that environment's variables. */
export function readCliProject(
  { folder, base }: CliProject,
  documents: Documents,
  project: Project,
): readonly { readonly root: TemplateRoot; readonly property: Property }[] {
  const info = documents.get(join(folder, "projectInfo.json"));
  if (info === undefined) return [];
  const path = `${base}/main.json`;
  return environmentsOf(folder, base, documents, info).map(({ environment, at }) => {
    const envInfo = documents.get(join(at, "envInfo.json"));
    const property = new Property(project, (envInfo ?? info).asBase(), false);
    if (envInfo !== undefined) property.record(info.asBase(), false);
    property.environment = environment === "" ? undefined : environment;
    const hostnames = documents.get(join(at, "hostnames.json"));
    if (hostnames !== undefined) readHostnames(hostnames, property);
    project.addProperty(property);
    const scope = scopeOf(environment, folder, at, documents);
    return { root: { path, tool: "property-manager-cli", base, top: folder, scope }, property };
  });
}

function environmentsOf(
  folder: string,
  base: string,
  documents: Documents,
  info: Field,
): readonly { environment: string; at: string }[] {
  if (nameOf(base) === "config-snippets") return [{ environment: "", at: folder }];
  const home = join(folder, "environments");
  const listed = valueOf(info.get("environments").texts()) ?? [];
  const found = [...documents.keys()].filter(
    (path) => nameOf(path) === "envInfo.json" && folderOf(folderOf(path)) === home,
  );
  const names = new Set([...listed, ...found.map((path) => nameOf(folderOf(path)))]);
  return [...names].map((environment) => ({ environment, at: join(home, environment) }));
}

/** A variable's value is the environment's, else the definition's default; null says "use the default". */
function scopeOf(environment: string, folder: string, at: string, documents: Documents): Scope {
  const definitions =
    documents.get(join(folder, "environments/variableDefinitions.json")) ??
    documents.get(join(folder, "variableDefinitions.json"));
  const values = documents.get(join(at, "variables.json"));
  const definition = (name: string): Field | undefined => definitions?.get("definitions").get(partsOf(name)[0] ?? name);
  const variable = (name: string): Field | undefined => {
    const value = values && memberAt(values, partsOf(name));
    if (value !== undefined && !value.isAbsent) return value;
    const fallback = definition(name)?.get("default");
    const inner = fallback && memberAt(fallback, partsOf(name).slice(1));
    return inner === undefined || inner.isAbsent ? undefined : inner;
  };
  // The tool refuses a value that no definition declares, as it refuses a variable without a value.
  const isDefined = (name: string): boolean => variable(name) !== undefined && definition(name)?.isAbsent !== true;
  const isSeen = ["variables.json", "envInfo.json", "hostnames.json"].some((file) => documents.has(join(at, file)));
  const place = environment === "" ? "this project" : `the environment ${environment}`;
  return { environment, variable, isDefined, gap: isSeen ? undefined : `the variables of ${place} are not in view` };
}

/** `a.b[0]` as its parts. */
function partsOf(name: string): readonly string[] {
  return name.split(/[.[\]]+/).filter(Boolean);
}

function memberAt(field: Field, parts: readonly string[]): Field {
  return parts.reduce<Field>(
    (at, part) => (/^\d+$/.test(part) ? (at.items()[Number(part)] ?? at.get(part)) : at.get(part)),
    field,
  );
}
