/** The files that expressions name. Paths count from the folder of the root module, where Terraform is run. */
import { SourceText } from "../../text/index.ts";
import { isBelow, join } from "../paths.ts";
import type { ModuleFiles } from "./scope.ts";
import type { ModuleSource } from "./source.ts";

/** What the configuration may ask of the run's files. */
export interface FileAccess {
  /** A file's text; undefined when it cannot be read. */
  readonly read: (path: string) => SourceText | undefined;
  readonly exists: (path: string, top: string) => boolean;
  /** The paths of all files of the run. */
  readonly paths: readonly string[];
  /** Files that expressions take apart: what they hold is judged where it ends up, not by itself. */
  readonly decoded: Set<string>;
}

/** The files as the expressions of a root module, and of the modules it calls, see them. */
export function filesFrom({ folder, top }: ModuleSource, files: FileAccess): ModuleFiles {
  const inProject = (path: string): string | undefined => {
    const target = join(folder, path);
    return !path.startsWith("/") && isBelow(target, top) && files.exists(target, top) ? target : undefined;
  };
  return {
    decoded: files.decoded,
    read: (path) => {
      const target = inProject(path);
      return target === undefined ? undefined : files.read(target);
    },
    exists: (path) => inProject(path) !== undefined,
    below: (path) => {
      const target = join(folder, path);
      const prefix = target === "" ? "" : `${target}/`;
      return files.paths.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
    },
  };
}

/** The way from one folder to another, as `path.module` gives it: `.` for the same, `modules/edge`, `../shared`. */
export function folderBetween(from: string, to: string): string {
  const [start, end] = [from.split("/").filter(Boolean), to.split("/").filter(Boolean)];
  let same = 0;
  while (same < start.length && start[same] === end[same]) same++;
  const steps = [...start.slice(same).map(() => ".."), ...end.slice(same)];
  return steps.length === 0 ? "." : steps.join("/");
}
