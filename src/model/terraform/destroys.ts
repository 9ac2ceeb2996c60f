/** Scripts that take down what a configuration has made. */
import type { Document, TextPlace } from "../nodes/writing.ts";
import { folderOf, nameOf } from "../paths.ts";

/** A command, not a comment or a text that shows it; one with `-target` takes down a part only. */
const command =
  /^[^\n#"'`]*?\b((?:terraform|tofu)(?:\.exe)?(?:\s+-\S+)*\s+(?:apply\s+(?:-\S+\s+)*-destroy|destroy)\b)([^\n]*)$/gm;

/** Where scripts beside a configuration, or above it and by its name, destroy all of it. */
export function scriptDestroys(documents: readonly Document[], folder: string): readonly TextPlace[] {
  return documents
    .filter(({ language, file }) => language === "script" && isAbout(file.path, file.text, folder))
    .flatMap((document) =>
      Array.from(document.file.text.matchAll(command)).flatMap((match) => {
        const [whole, words = "", rest = ""] = match;
        if (/\s-target\b/.test(rest)) return [];
        const start = match.index + whole.length - rest.length - words.length;
        return [document.at({ start, end: start + words.length })];
      }),
    );
}

function isAbout(path: string, text: string, folder: string): boolean {
  const home = folderOf(path);
  if (home === folder) return true;
  const isAbove = home === "" || folder.startsWith(`${home}/`) || path.startsWith(".github/");
  return isAbove && text.includes(nameOf(folder));
}
