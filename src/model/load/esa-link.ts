import type { Field } from "../field.ts";
import { type EsaBinding, EsaCa, type EsaSite, type EsaWafRule } from "../nodes/esa.ts";
import { vendorId } from "../nodes/esa-node.ts";
import type { Document } from "../nodes/writing.ts";
import { folderOf } from "../paths.ts";
import { type Read, valueOf } from "../read.ts";
import type { Into } from "./shape.ts";

/** Joins what only the whole project tells: what files declare hides what the snapshot shows, and scripts name certificate files. */
export function linkEsa(into: Into, documents: readonly Document[]): void {
  joinDeclared(into);
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

/** A CA that a file uploads and one that the account shows are the same where no other of the site has their name. */
function joinDeclared({ project }: Into): void {
  const sure = project.esaCas.filter((ca) => !ca.isUncertain);
  for (const { declared, live } of twins(sure, caName)) {
    declared.absorb(live);
    const isOther = (ca: EsaCa): boolean => ca !== live;
    keep(project.esaCas, isOther);
    for (const site of project.esaSites) keep(site.cas, isOther);
  }
}

/** A rule or binding that a file declares stands there for the account's own record of it. */
function dropShadowed({ project }: Into): void {
  const declaredRules = new Set(project.esaWafRules.flatMap((rule) => (rule.isLive ? [] : (valueOf(rule.id) ?? []))));
  const replaced = new Set(twins(project.esaWafRules, ruleName).map(({ live }) => live));
  const declaredLists = new Set(project.esaBindings.flatMap((binding) => (binding.isLive ? [] : [keyOf(binding)])));
  const isRule = (rule: EsaWafRule): boolean =>
    !rule.isLive || !(declaredRules.has(valueOf(rule.id) ?? "") || replaced.has(rule));
  const isBinding = (binding: EsaBinding): boolean => !binding.isLive || !declaredLists.has(keyOf(binding));
  keep(project.esaWafRules, isRule);
  keep(project.esaBindings, isBinding);
  for (const site of project.esaSites) {
    keep(site.rules, isRule);
    keep(site.bindings, isBinding);
  }
}

/** A CA by whichever of its ids, else the ESA-managed one of a site. */
function keyOf(binding: EsaBinding): unknown {
  return valueOf(binding.ca) ?? JSON.stringify([binding.zone?.label, valueOf(binding.caId)]);
}

interface Named {
  readonly isLive: boolean;
  readonly id: Read<string>;
  readonly zone: EsaSite | undefined;
  readonly field: Field;
}

/** What a file declares and what the account shows under the same name: before it is made, a file knows no id of it. */
function twins<T extends Named>(
  all: readonly T[],
  nameOf: (one: T) => string | undefined,
): readonly { readonly declared: T; readonly live: T }[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    if (name === undefined || name === "" || one.zone === undefined) continue;
    const key = JSON.stringify([one.zone.label, name]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [live, ...moreLive] = group.filter(({ isLive }) => isLive);
    // A plan and the source that it was made of tell of the same resource.
    const [declared, ...more] = group.filter(({ isLive }) => !isLive);
    if (live === undefined || moreLive.length > 0 || declared === undefined) return [];
    const { address } = declared.field.doc;
    const isAlone = more.every(({ field }) => address !== undefined && field.doc.address === address);
    return isAlone && vendorId(declared.id).state !== "known" ? [{ declared, live }] : [];
  });
}

const caName = (ca: EsaCa): string | undefined =>
  valueOf(ca.member("Name").text()) ?? valueOf(ca.member("ClientCaCertName").text());

const ruleName = (rule: EsaWafRule): string | undefined => {
  const [name, phase] = [valueOf(rule.setting("Name").text()), valueOf(rule.phase)];
  return name === undefined || name === "" || phase === undefined ? undefined : `${phase} ${name}`;
};

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
