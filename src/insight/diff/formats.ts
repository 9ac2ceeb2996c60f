/** The differences for a terminal, for a page and for programs. */
import type { RunProblem } from "../../engine/index.ts";
import { markdownText, oneLine, visibleJson } from "../../text/index.ts";
import type { Difference, DiffPlace } from "./sentences.ts";

const nothing = "nothing changes for the systems";

/** A line for each difference, with its place. */
export function diffText(differences: readonly Difference[]): string {
  if (differences.length === 0) return "";
  const lines = differences.map(
    ({ sentence, place }) => `${oneLine(sentence)}${place === undefined ? "" : `  [${oneLine(placeWords(place))}]`}`,
  );
  return `${lines.join("\n")}\n`;
}

/** A list of Markdown, for comments and summaries. */
export function diffMarkdown(differences: readonly Difference[]): string {
  if (differences.length === 0) return `${nothing}\n`;
  const lines = differences.map(
    ({ sentence, place }) =>
      `- ${markdownText(oneLine(sentence))}${place === undefined ? "" : ` (${markdownText(oneLine(placeWords(place)))})`}`,
  );
  return `${lines.join("\n")}\n`;
}

/** One JSON document. */
export function diffJson(
  differences: readonly Difference[],
  about: {
    readonly version: string;
    readonly problems: readonly RunProblem[];
  },
): string {
  const document = {
    schema: 1,
    tool: { name: "edgelint", version: about.version },
    differences,
    problems: about.problems,
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`;
}

function placeWords({ file, line, revision }: DiffPlace): string {
  return `${file}:${line}${revision === undefined ? "" : " before the change"}`;
}
