/** Scripts and pipelines that take down what a configuration has made. */
import { SourceText } from "../../text/index.ts";
import { plainDoc } from "../doc.ts";
import { type Loading, readWithin } from "../load/loading.ts";
import { Document, type TextPlace } from "../nodes/writing.ts";
import { folderOf, join, nameOf } from "../paths.ts";

/** A command, not a comment, a text that shows it or the name of a step; one with `-target` takes down a part only. */
const command =
  /^(?!\s*(?:-\s+)?(?:name|description|if):)[^\n#"'`]*?\b((?:terraform|tofu)(?:\.exe)?(?:\s+-\S+)*\s+(?:apply\s+(?:-\S+\s+)*-destroy|destroy)\b)([^\n]*)$/gm;

/** Where pipelines are kept: they start from the folder before that. */
const pipeline = /^((?:.*\/)?)(?:\.github\/workflows\/[^/]+|\.gitlab-ci|azure-pipelines|bitbucket-pipelines)\.ya?ml$/;

/** Takes in the pipelines that were left alone, because they configure nothing, but take something down. */
export function takePipelines({ entries, documents, files, skipped }: Loading): void {
  for (const path of entries.keys()) {
    if (!pipeline.test(path) || documents.some(({ file }) => file.path === path)) continue;
    const read = readWithin(files, path);
    const text = read.ok ? read.text() : "";
    if (text.search(command) === -1) continue;
    const file = new SourceText(path, text, files.revision);
    documents.push(new Document(file, "script", plainDoc(file)));
    const at = skipped.findIndex((one) => one.file === path);
    if (at !== -1) skipped.splice(at, 1);
  }
}

/** Where scripts beside a configuration, or above it and by its name, destroy all of it. */
export function scriptDestroys(documents: readonly Document[], folder: string): readonly TextPlace[] {
  return documents
    .filter(({ language, file }) => language === "script" || pipeline.test(file.path))
    .flatMap((document) =>
      Array.from(document.file.text.matchAll(command)).flatMap((match) => {
        const [whole, words = "", rest = ""] = match;
        if (/\s-target\b/.test(rest) || !isAimedAt(folder, words, document.file)) return [];
        const start = match.index + whole.length - rest.length - words.length;
        return [document.at({ start, end: start + words.length })];
      }),
    );
}

/** By the folder that the command itself names, else by where the script is and what it speaks of. */
function isAimedAt(folder: string, words: string, { path, text }: SourceText): boolean {
  const isPipeline = pipeline.test(path);
  const home = homeOf(path);
  const named = /\s-chdir=["']?([^\s"'$]+)["']?(?=\s)/.exec(words)?.[1];
  if (named !== undefined) return join(home, named) === folder || join("", named) === folder;
  if (home === folder) return !isPipeline || !/\bworking-?directory:|\bcd\s/i.test(text);
  return (home === "" || folder.startsWith(`${home}/`)) && text.includes(nameOf(folder));
}

/** The folder a script is for: its own, or the one whose pipelines it is among. */
function homeOf(path: string): string {
  const [, before] = pipeline.exec(path) ?? /^((?:.*\/)?)\.github\//.exec(path) ?? [];
  return before === undefined ? folderOf(path) : before.replace(/\/$/, "");
}
