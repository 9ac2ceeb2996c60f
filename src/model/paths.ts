/** The folder of a path; "" for a file of the working directory. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** True for a file of Terraform's blocks, and not one of values. */
export function isTerraformCode(path: string): boolean {
  return /\.tf(?:\.json)?$/.test(path);
}

/** True for every file that Terraform reads by itself: blocks or values. */
export function isTerraformFile(path: string): boolean {
  return /\.tf(?:vars)?(?:\.json)?$/i.test(path);
}

/** The numbers in a file's name, which may be the id of what an answer is about, as in `4411-versions.json`. */
export function idsIn(path: string): readonly string[] {
  return nameOf(path)
    .split(/[-_.\s]/)
    .filter((part) => /^\d+$/.test(part));
}

/** A path below a folder with `.` and `..` resolved and backslashes turned; may start with `..` where it leads out of the top. */
export function join(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path.replaceAll("\\", "/")}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return (folder.startsWith("/") ? "/" : "") + parts.join("/");
}

/** True when a path is the folder or lies below it; "" is the working directory, and a folder of `..` parts lies above it. */
export function isBelow(path: string, folder: string): boolean {
  const inner = path.split("/").filter(Boolean);
  const outer = folder.split("/").filter(Boolean);
  const climbs = (parts: readonly string[]): number => parts.findIndex((part) => part !== "..") >>> 0;
  if (path.startsWith("/") !== folder.startsWith("/") && folder !== "") return false;
  if (outer.every((part) => part === ".."))
    return !path.startsWith("/") && Math.min(climbs(inner), inner.length) <= outer.length;
  return outer.every((part, at) => inner[at] === part);
}

/** A folder and those above it, nearest first, up to and including `top`. */
export function foldersUp(folder: string, top: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== top && isBelow(at, top); ) {
    at = join(at, "..");
    folders.push(at);
  }
  return folders;
}
