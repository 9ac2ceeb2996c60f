/** One file of a run at a time: what it is gets decided here, by content first and name second. */
import { identify, looksLikePem, readJson, readYaml } from "../../syntax/index.ts";
import { type Entry, SourceText } from "../../text/index.ts";
import { Doc, plainDoc } from "../doc.ts";
import { Field } from "../field.ts";
import { type Document, Document as DocumentNode, type Language } from "../nodes/writing.ts";
import { folderOf, isTerraformFile, nameOf } from "../paths.ts";
import { brokenOfOurs, isBinary } from "./broken.ts";
import { type Loading, parseJson, readWithin, wordsOf, wordsOfBytes } from "./loading.ts";
import { findTrees } from "./papi.ts";
import { pemFile } from "./pem.ts";
import { beginsLikeJson, isJson, itemOfOurs, looseItem, recognise, speaksOfUs, speaksOfUsInYaml } from "./recognise.ts";
import { isMostlyPem, isProse, isSearched, mayHoldSecret } from "./searched.ts";
import { isSnapshot, readSnapshot } from "./snapshot.ts";
import { marker } from "./template.ts";

export function skip(loading: Loading, file: string, why: string): void {
  loading.skipped.push({ file, why });
}

const scripts = new Set(["hcl", "ps1", "psm1", "psd1", "sh", "bash", "zsh", "bat", "cmd", "edgerc", "env"]);
const certificateFiles = new Set([
  "pem",
  "crt",
  "cer",
  "der",
  "p7b",
  "p7c",
  "p12",
  "pfx",
  "key",
  "csr",
  "req",
  "p8",
  "p10",
  "cert",
  "chain",
]);

/** The files that configuration is kept in: broken ones are worth a word, where another file is merely none of ours. */
const documents = new Set(["json", "yaml", "yml"]);

export async function readEntry(entry: Entry, loading: Loading, isOwn: boolean): Promise<void> {
  const read = readWithin(loading.files, entry.path);
  if (!read.ok) {
    loading.unreadable.push({ file: entry.path, message: read.why });
    return;
  }
  const extension = nameOf(entry.path).toLowerCase().split(".").at(-1) ?? "";
  if (extension === "json" && !isOwn && postpone(entry, read.bytes, loading)) return;
  if (certificateFiles.has(extension) && !isJson(read.text()))
    return readCertificateFile(entry.path, read.bytes, read.text, loading);
  if (!documents.has(extension) && isBinary(read.bytes)) return skip(loading, entry.path, "a binary file");
  const file = new SourceText(entry.path, read.text(), loading.files.revision);
  if (file.text.includes("\u0000")) {
    if (!documents.has(extension) || !speaksOfUs(file.text.replaceAll("\u0000", "")))
      return skip(loading, entry.path, "a binary file");
    loading.unreadable.push({ file: entry.path, message: "holds NUL characters, so it is no text; save it as UTF-8" });
    return;
  }
  if (isTerraformFile(entry.path)) return readTerraformFile(entry, file, loading);
  if (scripts.has(extension)) return void addDocument(loading, file, "script", plainDoc(file));
  if (extension === "yaml" || extension === "yml") return readYamlFile(file, loading);
  if (extension === "json" || beginsLikeJson(file.text)) return readJsonFile(entry, file, loading, isOwn);
  if (!isProse(extension) && isMostlyPem(file.text))
    return readCertificateFile(entry.path, read.bytes, read.text, loading);
  const why = "not a kind of file edgelint reads";
  if (isSearched(entry.path, file.text)) searchOrSkip(file, loading, why);
  else skip(loading, entry.path, why);
}

/**
 * Puts off a file that is plainly a rule tree by itself: no text is made of it before its turn, and none is kept after it. One with
 * markers is needed at once, to know what belongs together.
 */
function postpone(entry: Entry, bytes: Uint8Array, loading: Loading): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff || !buffer.includes('"behaviors"') || buffer.includes(0)) return false;
  const head = buffer.toString("latin1", 0, 400);
  if (head.includes('"edgelintSnapshot"') || head.includes('"format_version"')) return false;
  const words = wordsOfBytes(buffer);
  if (words.hasMarkers) return false;
  const readAgain = (): string => {
    const again = loading.files.read(entry.path);
    return again.ok ? again.text() : "";
  };
  loading.trees.push({
    entry,
    file: new SourceText(entry.path, readAgain, loading.files.revision),
    doc: undefined,
    words,
  });
  return true;
}

/** A file that says nothing about the systems in view may still give a secret away, or call ESA. */
function searchOrSkip(file: SourceText, loading: Loading, why: string): void {
  if (mayHoldSecret(file.text) || /\baliyun\s+esa\s/.test(file.text))
    addDocument(loading, file, "script", plainDoc(file));
  else skip(loading, file.path, why);
}

function addDocument(loading: Loading, file: SourceText, language: Language, doc: Doc): Document {
  const document = new DocumentNode(file, language, doc);
  loading.documents.push(document);
  return document;
}

/** Files of configuration and of values are worked out together once all are there. */
async function readPlan(file: SourceText, loading: Loading): Promise<void> {
  const doc = await parseJson(file);
  loading.plans.push(doc);
  addDocument(loading, file, "json", doc);
}

async function readTerraformFile(entry: Entry, file: SourceText, loading: Loading): Promise<void> {
  const { addressesIn, parseTerraform } = await import("../terraform/index.ts");
  const hcl = await parseTerraform(file);
  if (file.text.includes("akamai_property_rules_template")) loading.terraformFolders.add(folderOf(file.path));
  loading.terraform.push({ entry, file, hcl, isValues: /\.tfvars(?:\.json)?$/i.test(entry.path) });
  addDocument(loading, file, "hcl", plainDoc(file, hcl.problems)).addressAt = addressesIn(hcl);
}

function readCertificateFile(path: string, bytes: Uint8Array, decode: () => string, loading: Loading): void {
  if (bytes.length === 0) return skip(loading, path, "an empty file");
  const written = decode();
  const isBinary = written.includes("\u0000") || (!looksLikePem(written) && identify(bytes) !== "not-der");
  const file = new SourceText(path, isBinary ? "" : written, loading.files.revision);
  const text = pemFile(file, Uint8Array.from(bytes)); // what is read next may use the same buffer
  addDocument(loading, file, isBinary ? "binary" : "pem", text.field.doc);
  loading.project.addPem(text);
}

async function readYamlFile(file: SourceText, loading: Loading): Promise<void> {
  if (!speaksOfUsInYaml(file.text)) {
    return searchOrSkip(file, loading, "YAML without configuration of a system edgelint knows");
  }
  const doc = new Doc(file, await readYaml(file.text), "yaml");
  readDocument(file, doc, "yaml", loading);
}

async function readJsonFile(entry: Entry, file: SourceText, loading: Loading, isOwn: boolean): Promise<void> {
  const { text, path } = file;
  const head = text.slice(0, 400);
  if (head.includes('"format_version"') && text.includes('"terraform_version"')) return readPlan(file, loading);
  if (head.includes('"lineage"') && head.includes('"terraform_version"'))
    return searchOrSkip(
      file,
      loading,
      "a state in Terraform's own form; what `terraform show -json` prints of it is read",
    );
  if (!isOwn && text.includes('"behaviors"') && !head.includes('"edgelintSnapshot"')) {
    const doc = text.includes(marker) ? await parseJson(file) : undefined;
    loading.trees.push({ entry, file, doc, words: wordsOf(text) });
    return;
  }
  if (!isOwn && !speaksOfUs(text)) {
    if (looseItem.test(text) && (itemOfOurs.test(text) || readJson(text) !== undefined))
      return void loading.trees.push({ entry, file, doc: undefined, words: wordsOf(text) });
    const broken = await brokenOfOurs(file, entry.isNamed === true);
    if (broken !== undefined) return void addDocument(loading, file, "json", broken);
    return searchOrSkip(file, loading, "JSON without configuration of a system edgelint knows");
  }
  const doc = await parseJson(file);
  const root = new Field(doc, doc.tree.value);
  if (isOwn) {
    loading.fields.set(path, root);
    addDocument(loading, file, "json", doc);
  } else if (text.includes(marker) || findTrees(root).length > 0)
    loading.trees.push({ entry, file, doc, words: wordsOf(text) });
  else readDocument(file, doc, "json", loading);
}

/** PowerShell's text for an object it did not look into: of what form the document would be is lost, but a rule can say why. */
const flattened = /"(?:@\{\w|System\.(?:Object|Collections))/;

function readDocument(file: SourceText, doc: Doc, language: Language, loading: Loading): void {
  const root = new Field(doc, doc.tree.value);
  const into = { project: loading.project, live: false };
  loading.fields.set(file.path, root);
  const parts = Array.isArray(doc.tree.value) && language === "yaml" ? root.items() : [root];
  let form: string | undefined;
  for (const part of parts) {
    if (isSnapshot(part)) {
      readSnapshot(part, into);
      form = "snapshot";
    } else form = recognise(part, into) ?? form;
  }
  if (form === undefined && doc.tree.problems.length === 0 && !mayHoldSecret(file.text) && !flattened.test(file.text)) {
    skip(loading, file.path, "JSON or YAML of a form edgelint does not know");
  } else addDocument(loading, file, language, doc);
}

export async function readSnapshotFile(path: string, loading: Loading): Promise<void> {
  const read = loading.files.read(path);
  if (!read.ok) {
    loading.unreadable.push({ file: path, message: read.why });
    return;
  }
  const file = new SourceText(path, read.text(), loading.files.revision);
  const doc = await parseJson(file);
  const root = new Field(doc, doc.tree.value);
  if (isSnapshot(root)) readSnapshot(root, { project: loading.project, live: true });
  else loading.unreadable.push({ file: path, message: 'is no snapshot: its first member is not "edgelintSnapshot"' });
}
