/**
 * CA sets kept as PEM files stand apart from other documents of the truststore: only scripts and names tell which set they
 * belong to.
 */
import type { Place, Route } from "../../syntax/index.ts";
import { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import type { PemText } from "../nodes/pem.ts";
import { CaSetVersion } from "../nodes/truststore.ts";
import type { Document } from "../nodes/writing.ts";
import { folderOf, foldersUp, isBelow, join } from "../paths.ts";
import { valueOf } from "../read.ts";
import type { Into } from "./shape.ts";

/**
 * The certificates of CA sets that are kept as files. A PEM file names no CA set. What proves that it belongs to one is a
 * PowerShell command that is given the file or its folder; else only a folder or file name such as `ca-sets/` or
 * `truststore.pem` makes it likely, and rules say so.
 */
export function readCertificateFiles(into: Into, documents: readonly Document[]): void {
  const texts = into.project.pemTexts.filter((text) => text.role === "file");
  const taken = new Set<PemText>();
  for (const document of documents) {
    if (document.language !== "script" || !/METSCASetVersion/i.test(document.file.text)) continue;
    for (const command of commandsOf(document)) readCommand(command, texts, taken, into);
  }
  const groups = new Map<string, PemText[]>();
  for (const text of texts) {
    const home = taken.has(text) ? undefined : homeOf(text.field.doc.file.path);
    if (home !== undefined) groups.set(home, [...(groups.get(home) ?? []), text]);
  }
  for (const group of groups.values()) readGroup(group, into);
}

const speaking = /(?:^|[^a-z])(?:ca-?_?sets?|trust-?_?stores?|mets)(?:[^a-z]|$)/i;

/** The folder, else the file, whose name speaks of a CA set. */
function homeOf(path: string): string | undefined {
  const folder = foldersUp(folderOf(path), "").find((candidate) => speaking.test(candidate.split("/").at(-1) ?? ""));
  if (folder !== undefined && folder !== "") return folderOf(path);
  return speaking.test(path.split("/").at(-1) ?? "") ? path : undefined;
}

function readGroup(group: readonly PemText[], into: Into): void {
  const [first] = group;
  if (first === undefined) return;
  const version = new CaSetVersion(first.field.asBase(), into.live, "folder");
  for (const pem of group) version.entries.push({ field: pem.field, pem });
  into.project.caSetVersions.push(version);
}

const command = /\b(?:New|Set)-METSCASetVersion\b(?:[^\r\n|;#`]|`\r?\n|`.)*/gi;
const argument =
  /(?<=\s)-(CASetName|CASetID|CertificatesFile|CertificatesDirectory|Version|VersionID)[ \t:]+(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s"'`|;]+))/gi;

/** The vendor's member for an argument; the module does not mind the case of its letters. */
const members: Readonly<Record<string, string>> = {
  casetname: "caSetName",
  casetid: "caSetId",
  certificatesfile: "certificatesFile",
  certificatesdirectory: "certificatesDirectory",
  version: "version",
  versionid: "version",
};

/** Each command as an object of its arguments, which stand where the script has them. */
function commandsOf({ file }: Document): readonly Field[] {
  return Array.from(file.text.matchAll(command), ({ 0: whole, index }) => {
    const values: Record<string, string> = {};
    const places = new Map<string, Place>([
      ["", { key: undefined, value: { start: index, end: index + whole.trimEnd().length } }],
    ]);
    for (const match of whole.matchAll(argument)) {
      const [all, given = "", double, single, bare] = match;
      const name = members[given.toLowerCase()] ?? "";
      const value = double ?? single ?? bare ?? "";
      const start = index + match.index;
      const end = start + all.length;
      const written = value.length + (bare === undefined ? 2 : 0);
      values[name] = value;
      places.set(name, { key: { start, end: start + 1 + given.length }, value: { start: end - written, end } });
    }
    const tree = {
      value: values,
      problems: [],
      places: (routes: readonly Route[]) => routes.map((route) => places.get(route.join("."))),
    };
    return new Field(new Doc(file, tree, "none"), values);
  });
}

function readCommand(field: Field, texts: readonly PemText[], taken: Set<PemText>, into: Into): void {
  const file = argumentOf(field, "certificatesFile");
  const folder = argumentOf(field, "certificatesDirectory");
  if (file === undefined && folder === undefined) return;
  const script = folderOf(field.doc.file.path);
  const pathOf = (text: PemText): string => text.field.doc.file.path;
  // The module resolves against the folder it is called in, which is the script's or one above it.
  const found = foldersUp(script, "")
    .map((base) =>
      texts.filter((text) =>
        file === undefined ? isInside(pathOf(text), join(base, folder ?? "")) : pathOf(text) === join(base, file),
      ),
    )
    .find((candidates) => candidates.length > 0);
  if (found === undefined) return;
  const version = new CaSetVersion(field.asBase(), into.live, "command");
  for (const pem of found) {
    taken.add(pem);
    version.entries.push({ field: pem.field, pem });
  }
  into.project.caSetVersions.push(version);
}

/** A literal argument; one with a PowerShell variable other than the script's own folder is not known. */
function argumentOf(field: Field, name: string): string | undefined {
  const value = valueOf(field.get(name).text())?.replace(/^\$PSScriptRoot(?=[\\/])/i, ".");
  return value?.includes("$") === true ? undefined : value;
}

function isInside(path: string, folder: string): boolean {
  return folder !== "" && folderOf(path) !== "" && isBelow(path, folder);
}
