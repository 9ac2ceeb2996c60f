import type { Report } from "./input.ts";

export type { Hidden, Report, ReportInput, RuleHelp, RuleSource, ShownChange, Stat, View } from "./input.ts";

export { count, grouped } from "./words.ts";

/** Every format by the name users type; each is loaded when it is first asked for. */
export const reports = {
  pretty: async () => (await import("./pretty.ts")).pretty,
  json: async () => (await import("./json.ts")).json,
  sarif: async () => (await import("./sarif.ts")).sarif,
  "sarif-github": async () => (await import("./sarif-github.ts")).sarifGithub,
  github: async () => (await import("./github.ts")).github,
  markdown: async () => (await import("./markdown.ts")).markdown,
} as const satisfies Readonly<Record<string, () => Promise<Report>>>;

/** The formats there are; a new one is a new line in `reports`. */
export type FormatName = keyof typeof reports;
