import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { byText, read, root } from "./checkout.ts";

const RULE = "-".repeat(100);

/** The packages whose code is in the bundle, with their licence texts: the licences ask that these travel along. */
export function thirdPartyNotices(metafile: Metafile): string {
  const folders = new Set<string>();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = packageFolder(input);
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  // two copies of one version (a nested node_modules) have one notice
  const notices = [...new Set([...folders].sort(byText).map(notice))].sort(byText);
  const head =
    notices.length === 0
      ? "edgelint's dist/ holds no third-party code.\n"
      : "edgelint's dist/ holds code of the packages below, each under its own licence.\n";
  return [head, ...notices].join(`\n${RULE}\n`);
}

/** `node_modules/@scope/name` of a bundled file, undefined for our own code. */
function packageFolder(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function notice(folder: string): string {
  // every installed package has a package.json with a name and a version: npm refuses it otherwise
  const manifest = JSON.parse(read(`${folder}/package.json`) ?? "{}") as {
    name: string;
    version: string;
    license?: string;
  };
  const texts = readdirSync(join(root, folder))
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort(byText)
    .map((name) => (read(`${folder}/${name}`) ?? "").replaceAll("\r\n", "\n").trim());
  const words = texts.length > 0 ? texts.join("\n\n") : "The package ships no licence text beyond this name.";
  return `${manifest.name} ${manifest.version} (${manifest.license ?? "no licence named"})\n\n${words}\n`;
}
