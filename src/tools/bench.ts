/**
 * `npm run bench`: edgelint against the least any tool must do (read and JSON.parse the same files), and its start-up against
 * node's own. Times depend on the machine, ratios hardly: compare ratios, and only within one run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { terraformFiles } from "./bench-terraform.ts";
import { treeText } from "./bench-trees.ts";
import { fail, filesUnder, read, root, write } from "./checkout.ts";
import { type Contestant, peak, race, type Timing } from "./measure.ts";

/** Part of the folder's name: raise it when the generated trees change, so that old ones are not measured. */
const GENERATION = 1;

const FOLDER = ".cache/bench";
const BARE = `import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) JSON.parse(readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
`;

/** Writes the trees, unless they are there; returns their folder, relative to the checkout. */
function trees(count: number): string {
  const folder = `${FOLDER}/trees-${GENERATION}-${count}`;
  if (filesUnder(folder).length === count) return folder;
  console.log(`Writing ${count} rule trees to ${folder} …`);
  for (let number = 1; number <= count; number += 1) {
    write(`${folder}/group-${number % 40}/property-${number}.json`, treeText(number));
  }
  // a project of its own: the checkout's .gitignore names .cache, and edgelint would have nothing to check
  mkdirSync(join(root, folder, ".git"), { recursive: true });
  return folder;
}

/** A script that reads the files and does nothing with them: there is no parser of HCL to compare with. */
const BARE_READ = BARE.replace("JSON.parse(", "(");

/** Writes the configurations of Terraform, unless they are there; returns their folder and how many megabytes they are. */
function configurations(count: number): { readonly folder: string; readonly megabytes: number } {
  const folder = `${FOLDER}/terraform-${GENERATION}-${count}`;
  if (filesUnder(folder).length !== count * 3) {
    console.log(`Writing ${count} Terraform configurations to ${folder} …`);
    for (let number = 1; number <= count; number += 1)
      for (const [name, text] of Object.entries(terraformFiles(number)))
        write(`${folder}/property-${number}/${name}`, text);
    mkdirSync(join(root, folder, ".git"), { recursive: true });
  }
  return { folder, megabytes: sizeOf(folder) };
}

function sizeOf(folder: string): number {
  return filesUnder(folder).reduce((sum, path) => sum + (read(path) ?? "").length, 0) / 2 ** 20;
}

function lint(name: string, cli: string, path: string): Contestant {
  // --no-cache: what is measured is a first run
  const flags = ["--preset", "all", "--format", "json", "--output", "json=/dev/null", "--no-cache"];
  return { name, args: [cli, "lint", path, ...flags], exits: [0, 1] };
}

function row(name: string, timing: Timing, base: Timing): string {
  const cells = [
    `${timing.min.toFixed(0)} ms`,
    `${timing.median.toFixed(0)} ms`,
    (timing.min / base.min).toFixed(2),
    (timing.median / base.median).toFixed(2),
  ];
  return `${name.padEnd(34)}${cells.map((cell) => cell.padStart(12)).join("")}`;
}

function table(title: string, contestants: readonly Contestant[], rounds: number): readonly Timing[] {
  race(contestants, 1); // fills the disk's cache
  const timings = race(contestants, rounds);
  const [base] = timings;
  if (base === undefined) return timings;
  console.log(
    `\n${title.padEnd(34)}${["min", "median", "× min", "× median"].map((cell) => cell.padStart(12)).join("")}`,
  );
  contestants.forEach(({ name }, at) => console.log(row(name, timings[at] ?? base, base)));
  return timings;
}

/** How many files the run says it read: a benchmark that skipped half of them would look splendid. */
function checkedFiles(json: string): number {
  const result: unknown = JSON.parse(json);
  const summary = typeof result === "object" && result !== null && "summary" in result ? result.summary : undefined;
  return typeof summary === "object" && summary !== null && "files" in summary ? Number(summary.files) : 0;
}

function memory(bare: Contestant, cli: string, folder: string, count: number): void {
  const linted = peak({
    name: "edgelint lint",
    args: [cli, "lint", folder, "--preset", "all", "--format", "json", "--no-cache"],
    exits: [0, 1],
  });
  const seen = checkedFiles(linted.stdout);
  if (seen !== count) fail(`edgelint read ${seen} of the ${count} files: the times would mean nothing.`);
  const parsed = peak(bare);
  const [low, high] = [parsed.megabytes, linted.megabytes].map((megabytes) => `${megabytes.toFixed(0)} MB`);
  const above = (linted.megabytes - parsed.megabytes).toFixed(0);
  console.log(`\nPeak memory: bare script ${low}, edgelint ${high}: ${above} MB above (goal: at most 200).`);
}

/** A repository with the same trees, five of them changed since the commit; undefined where there is no git. */
function changedTrees(count: number): string | undefined {
  const folder = `${FOLDER}/changed-${GENERATION}-${count}`;
  const git = (...args: readonly string[]): boolean =>
    spawnSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@localhost", ...args], {
      cwd: join(root, folder),
    }).status === 0;
  const path = (number: number): string => `${folder}/group-${number % 40}/property-${number}.json`;
  if (!existsSync(join(root, folder, ".git"))) {
    console.log(`Writing ${count} rule trees to ${folder} and committing them …`);
    for (let number = 1; number <= count; number += 1) write(path(number), treeText(number));
    if (!git("init", "-q") || !git("add", "-A") || !git("commit", "-qm", "trees")) return undefined;
  }
  for (let number = 1; number <= 5; number += 1)
    write(path(number), treeText(number).replace('"name": "', '"name": "x'));
  return folder;
}

function wholeNumber(text: string, flag: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) fail(`${flag} wants a whole number from 1, not ${text}.`);
  return number;
}

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "2000" },
    configurations: { type: "string" },
    rounds: { type: "string", default: "5" },
    cli: { type: "string", default: join(root, "dist/cli.js") },
  },
});
const files = wholeNumber(values.files, "--files");
const rounds = wholeNumber(values.rounds, "--rounds");
const cli = resolve(values.cli);
if (!existsSync(cli)) fail(`${cli} is missing: run \`npm run build\` first.`);

const folder = trees(files);
write(`${FOLDER}/bare.mjs`, BARE);
write(
  `${FOLDER}/small/rules.json`,
  `{ "rules": { "name": "default", "behaviors": [{ "name": "caching", "options": { "behavior": "NO_STORE" } }] } }\n`,
);
mkdirSync(join(root, FOLDER, "small/.git"), { recursive: true });
const megabytes = sizeOf(folder);
console.log(`${files} rule trees, ${megabytes.toFixed(0)} MB; node ${process.version}; ${rounds} rounds.`);

const bare: Contestant = {
  name: "read and JSON.parse",
  args: [join(root, FOLDER, "bare.mjs"), join(root, folder)],
  exits: [0],
};
memory(bare, cli, join(root, folder), files);
table("all rules (goal: 2.0, then 1.5)", [bare, lint("edgelint lint --preset all", cli, join(root, folder))], rounds);
const repository = changedTrees(files);
if (repository === undefined) console.log("\nNo git: a change is not measured.");
else {
  const plain = lint("edgelint lint --preset all", cli, ".");
  const contestants = [plain, { ...plain, name: "the same with --base HEAD", args: [...plain.args, "--base", "HEAD"] }];
  process.chdir(join(root, repository)); // the commit is looked for where the command runs
  table("5 files changed (goal: 1.3)", contestants, rounds);
  process.chdir(root);
}
const hcl = configurations(
  values.configurations === undefined ? 250 : wholeNumber(values.configurations, "--configurations"),
);
write(`${FOLDER}/bare-read.mjs`, BARE_READ);
const [, linted] = table(
  `Terraform, ${hcl.megabytes.toFixed(0)} MB of HCL`,
  [
    { name: "read", args: [join(root, FOLDER, "bare-read.mjs"), join(root, hcl.folder)], exits: [0] },
    lint("edgelint lint --preset all", cli, join(root, hcl.folder)),
  ],
  rounds,
);
if (linted !== undefined)
  console.log(`${(hcl.megabytes / (linted.min / 1000)).toFixed(1)} MB/s, start-up included (goal: 15 MB/s and more).`);
const [node, version, small] = table(
  "start-up (goal: +30 ms, +80 ms)",
  [
    { name: "node -e 0", args: ["-e", "0"], exits: [0] },
    { name: "edgelint --version", args: [cli, "--version"], exits: [0] },
    lint("edgelint lint, one small file", cli, join(root, FOLDER, "small/rules.json")),
  ],
  rounds * 3,
);
if (node !== undefined && version !== undefined && small !== undefined) {
  console.log(
    `Above node, by min: --version ${(version.min - node.min).toFixed(0)} ms, small file ${(small.min - node.min).toFixed(0)} ms.`,
  );
}
