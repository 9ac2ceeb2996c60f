import { EsaCa } from "../nodes/esa.ts";
import type { Document } from "../nodes/writing.ts";
import { folderOf } from "../paths.ts";
import { valueOf } from "../read.ts";
import type { Into } from "./shape.ts";

/** Joins what only the whole project tells: what files declare hides what the snapshot shows, and scripts name certificate files. */
export function linkEsa(into: Into, documents: readonly Document[]): void {
  dropShadowed(into);
  for (const document of documents) if (document.language === "script") linkUploads(document, into);
  if (documents.some(bindsHostnames))
    for (const ca of into.project.esaCas)
      if (ca.address !== undefined) ca.hiddenHostnames ??= "a command binds hostnames beside Terraform";
}

/** True for a script, or a command in Terraform, that calls ESA to bind hostnames. */
function bindsHostnames({ file, language }: Document): boolean {
  const isCode = language === "script" || language === "hcl";
  return (
    isCode && /\bSetClient(?:Ca)?CertificateHostnames\b|\bset-client-(?:ca-)?certificate-hostnames\b/.test(file.text)
  );
}

/** A rule or binding that a file declares stands there for the account's own record of it. */
function dropShadowed({ project }: Into): void {
  const declaredRules = new Set(project.esaWafRules.flatMap((rule) => (rule.isLive ? [] : (valueOf(rule.id) ?? []))));
  const declaredLists = new Set(project.esaBindings.flatMap((binding) => (binding.isLive ? [] : [keyOf(binding)])));
  const isRule = (rule: (typeof project.esaWafRules)[number]): boolean =>
    !rule.isLive || !declaredRules.has(valueOf(rule.id) ?? "");
  const isBinding = (binding: (typeof project.esaBindings)[number]): boolean =>
    !binding.isLive || !declaredLists.has(keyOf(binding));
  keep(project.esaWafRules, isRule);
  keep(project.esaBindings, isBinding);
  for (const site of project.esaSites) {
    keep(site.rules, isRule);
    keep(site.bindings, isBinding);
  }
}

function keyOf({ zone, caId }: Into["project"]["esaBindings"][number]): string {
  return JSON.stringify([zone?.label, valueOf(caId)]);
}

function keep<T>(list: T[], passes: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter(passes));
}

const upload =
  /\baliyun\s+esa\s+(?:UploadClientCaCertificate|upload-client-ca-certificate)\b(?:\\\r?\n|[^\n]){0,2000}/gi;
const certificateFile =
  /--certificate[ =]+["']?(?:\$\((?:cat\s+|<\s*)["']?([^\s"')]+)["']?\)|(?:file:\/\/|@)([^\s"']+))/i;

/** A script that uploads a certificate file as client CA gives that file a purpose. */
function linkUploads({ file }: Document, { project }: Into): void {
  for (const [call] of file.text.matchAll(upload)) {
    const named = certificateFile.exec(call);
    const path = (named?.[1] ?? named?.[2])?.replace(/^\.\//, "");
    if (path === undefined || path.includes("$")) continue;
    const folder = folderOf(file.path);
    const places = [path, folder === "" ? path : `${folder}/${path}`];
    const text = project.pemTexts.find((one) => one.owner === undefined && places.includes(one.field.doc.file.path));
    if (text === undefined || project.esaCas.some(({ pem }) => pem === text)) continue;
    const ca = new EsaCa({ project, field: text.field, live: false, isRequest: true });
    ca.pem = text;
    project.esaCas.push(ca);
  }
}
