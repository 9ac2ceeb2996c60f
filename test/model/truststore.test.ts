import { describe, expect, test } from "vitest";
import { type CaSet, load, type Network, type Project } from "../../src/model/index.ts";
import { memoryFiles } from "../fixtures.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

async function projectOf(files: Readonly<Record<string, Json | { readonly text: string }>>): Promise<Project> {
  const entries = Object.entries(files).map(([path, content]): [string, string] => [
    path,
    isText(content) ? content.text : JSON.stringify(content),
  ]);
  const loaded = await load(memoryFiles(new Map(entries)));
  return loaded.project;
}

function isText(content: Json | { readonly text: string }): content is { readonly text: string } {
  return typeof content === "object" && content !== null && "text" in content;
}

function onlySet(project: Project): CaSet {
  const [set, ...others] = project.caSets;
  if (set === undefined || others.length > 0) throw new Error(`${project.caSets.length} sets instead of one`);
  return set;
}

const record = { caSetId: "70010", caSetName: "partner-clients", accountId: "A-CCT0001" };
const version = (number: number, staging: string, production: string): Json => ({
  caSetId: "70010",
  version: number,
  stagingStatus: staging,
  productionStatus: production,
  certificates: [],
});
const activation = (id: number, about: { readonly [key: string]: Json }): Json => ({
  activationId: id,
  caSetId: "70010",
  version: 2,
  network: "STAGING",
  activationType: "ACTIVATE",
  activationStatus: "COMPLETE",
  createdDate: "2026-10-01T09:00:00Z",
  ...about,
});
const snapshot = (set: Json): Json => ({ edgelintSnapshot: 1, takenAt: "2026-11-20T20:00:00Z", caSets: [set] });

/** A network's state in a word: the active version, "none", or "unknown". */
function state(set: CaSet, network: Network): string {
  const read = set.activeVersion(network);
  return read.state === "known" ? String(read.value) : read.state === "absent" ? "none" : "unknown";
}

describe("the version of a CA set that is active", () => {
  const rows: readonly (readonly [string, Readonly<Record<string, Json>>, string, string])[] = [
    [
      "is what the set's own record says",
      { "set.json": { ...record, stagingVersion: 3, productionVersion: null } },
      "3",
      "none",
    ],
    ["is unknown where the record is silent", { "set.json": { ...record, latestVersion: 3 } }, "unknown", "unknown"],
    [
      "follows the statuses of a full list of versions",
      { "versions.json": { versions: [version(1, "INACTIVE", "ACTIVE"), version(2, "INACTIVE", "INACTIVE")] } },
      "none",
      "1",
    ],
    [
      "is not denied by one version that is inactive",
      { "set.json": record, "version.json": version(2, "INACTIVE", "ACTIVE") },
      "unknown",
      "2",
    ],
    [
      "is not denied by a status that is neither",
      { "versions.json": { versions: [version(1, "PENDING", "INACTIVE")] } },
      "unknown",
      "none",
    ],
    [
      "is that of the newest activation, whatever the order",
      {
        "list.json": {
          activations: [
            activation(1, { version: 1 }),
            activation(3, { version: 3, createdDate: "2026-10-03T09:00:00Z" }),
            activation(2, {}),
          ],
        },
      },
      "3",
      "unknown",
    ],
    [
      "counts an operation by its end",
      {
        "list.json": {
          activations: [
            activation(1, { version: 1, modifiedDate: "2026-10-09T00:00:00.5Z" }),
            activation(2, { modifiedDate: "2026-10-08T00:00:00Z" }),
          ],
        },
      },
      "1",
      "unknown",
    ],
    [
      "is none after a deactivation",
      {
        "list.json": {
          activations: [
            activation(2, { activationType: "DEACTIVATE", createdDate: "2026-10-02T09:00:00Z" }),
            activation(1, {}),
          ],
        },
      },
      "none",
      "unknown",
    ],
    [
      "ignores what failed",
      {
        "list.json": {
          activations: [
            activation(2, { version: 9, activationStatus: "FAILED", createdDate: "2026-10-02T09:00:00Z" }),
            activation(1, {}),
          ],
        },
      },
      "2",
      "unknown",
    ],
    [
      "is unknown while an operation runs",
      { "list.json": { activations: [activation(2, { activationStatus: "IN_PROGRESS" }), activation(1, {})] } },
      "unknown",
      "unknown",
    ],
    [
      "is unknown where a request may change a none",
      {
        "set.json": { ...record, stagingVersion: 2, productionVersion: null },
        "ask.json": { caSetId: "70010", version: 2, network: "PRODUCTION" },
      },
      "2",
      "unknown",
    ],
    [
      "reads the spellings of API v1",
      {
        "list.json": {
          activations: [
            {
              activationId: 1,
              caSetId: "70010",
              versionNumber: 4,
              network: "staging",
              type: "ACTIVATE",
              status: "COMPLETE",
            },
          ],
        },
      },
      "4",
      "unknown",
    ],
    [
      "comes from the snapshot where no file says it",
      {
        "body.json": { caSetName: "partner-clients", description: "x" },
        "snapshot.json": snapshot({ ...record, stagingVersion: 2, productionVersion: 2 }),
      },
      "2",
      "2",
    ],
    [
      "comes from a file before the snapshot, be it none",
      {
        "set.json": { ...record, stagingVersion: 5, productionVersion: null },
        "snapshot.json": snapshot({ ...record, stagingVersion: 2, productionVersion: 2 }),
      },
      "5",
      "none",
    ],
    [
      "is unknown where a placeholder stands",
      { "set.json": { ...record, stagingVersion: "${env.version}" } },
      "unknown",
      "unknown",
    ],
  ];

  test.for(rows)("%s", async ([, files, staging, production]) => {
    const set = onlySet(await projectOf(files));
    expect([state(set, "STAGING"), state(set, "PRODUCTION")]).toEqual([staging, production]);
    expect(set.activeOn("STAGING")).toMatchObject(
      staging === "unknown" ? { state: "unknown" } : { value: staging !== "none" },
    );
  });
});

describe("a CA set", () => {
  test("is one node for the body that made it and the answer that gave it an id", async () => {
    const set = onlySet(await projectOf({ "a.json": { caSetName: "partner-clients" }, "b.json": record }));
    expect(set.records).toHaveLength(2);
    expect([set.label, set.resource]).toEqual(["partner-clients (70010)", "ca-set 70010"]);
  });

  test("exists when only an answer about its versions or activations is in view, not when only a request is", async () => {
    expect((await projectOf({ "list.json": { activations: [activation(1, {})] } })).caSets).toHaveLength(1);
    expect((await projectOf({ "ask.json": { caSetId: "70010", version: 2, network: "STAGING" } })).caSets).toHaveLength(
      0,
    );
  });

  test.for([
    [{ caSetStatus: "DELETED" }, true],
    [{ caSetStatus: "DELETING" }, true],
    [{ isDeleted: true }, true],
    [{ caSetStatus: "NOT_DELETED" }, false],
  ] as const)("with %j is deleted: %s", async ([about, deleted]) => {
    expect(onlySet(await projectOf({ "set.json": { ...record, ...about } })).isDeleted).toBe(deleted);
  });

  test("knows its newest version by its own word, else by a full list only", async () => {
    const newest = async (files: Readonly<Record<string, Json>>): Promise<unknown> =>
      onlySet(await projectOf(files)).latestVersion;
    expect(await newest({ "set.json": { ...record, latestVersion: 7 } })).toMatchObject({ value: 7 });
    expect(
      await newest({ "list.json": { versions: [version(2, "ACTIVE", "ACTIVE"), version(3, "INACTIVE", "INACTIVE")] } }),
    ).toMatchObject({ value: 3 });
    expect(await newest({ "one.json": version(2, "ACTIVE", "ACTIVE") })).toMatchObject({ state: "absent" });
  });
});

describe("a version of a CA set", () => {
  const pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----\n";

  test("is a body or an answer by what only answers carry", async () => {
    const project = await projectOf({
      "a.json": version(1, "ACTIVE", "ACTIVE"),
      "b.json": { certificates: [{ certificatePem: pem }, { description: "none" }] },
    });
    expect(project.caSetVersions.map(({ origin, entries }) => [origin, entries.length])).toEqual([
      ["answer", 0],
      ["body", 1],
    ]);
  });

  test.for([
    ["a file", "New-METSCASetVersion -CASetName partners -CertificatesFile ca/r1.pem", ["scripts/ca/r1.pem"]],
    [
      "a folder above the script, over two lines",
      "Set-METSCASetVersion -CASetID 70010 `\n  -CertificatesDirectory 'ca'",
      ["scripts/ca/r1.pem", "scripts/ca/sub/r2.pem"],
    ],
    [
      "a folder beside the script",
      'new-metscasetversion -CertificatesDirectory "$PSScriptRoot\\ca" -CASetName x',
      ["scripts/ca/r1.pem", "scripts/ca/sub/r2.pem"],
    ],
    ["a variable", "New-METSCASetVersion -CASetName partners -CertificatesFile $file", undefined],
    ["a file that is not there", "New-METSCASetVersion -CASetName partners -CertificatesFile ca/r9.pem", undefined],
  ] as const)("takes the certificates that a command reads from %s", async ([, script, expected]) => {
    const project = await projectOf({
      "scripts/ca/r1.pem": { text: pem },
      "scripts/ca/sub/r2.pem": { text: pem },
      "other/r3.pem": { text: pem },
      "scripts/run.ps1": { text: script },
    });
    const [made] = project.caSetVersions;
    expect(made?.entries.map(({ field }) => field.doc.file.path)).toEqual(expected);
    if (made !== undefined) expect(made.origin).toBe("command");
  });

  test("is likely where folder or file is named for CA sets, one per folder", async () => {
    const paths = ["ca-sets/a/1.pem", "ca-sets/a/2.pem", "truststore.pem", "casetting/3.pem", "ca/4.pem"];
    const project = await projectOf(Object.fromEntries(paths.map((path) => [path, { text: pem }])));
    expect(project.caSetVersions.map(({ origin, entries, setLabel }) => [origin, entries.length, setLabel])).toEqual([
      ["folder", 2, "ca-sets/a"],
      ["folder", 1, "truststore.pem"],
    ]);
  });
});

describe("a set that Terraform makes and one that the account shows", () => {
  const made = (more = ""): { readonly text: string } => ({
    text: `resource "akamai_mtlstruststore_ca_set" "partners" {\n  name = "partner-clients"\n}\n${more}`,
  });
  const imported = 'import {\n  to = akamai_mtlstruststore_ca_set.partners\n  id = "70010"\n}\n';
  const account = (name: string): Json => ({
    edgelintSnapshot: 1,
    caSets: [{ ...record, caSetName: name, stagingVersion: 2, productionVersion: null, versions: [], activations: [] }],
  });
  const joined = async (main: { readonly text: string }, name: string): Promise<readonly string[]> => {
    const { caSets } = await projectOf({ "main.tf": main, "account.json": account(name) });
    return caSets.map((set) => `${set.label} ${set.vendorId ?? "?"} ${JSON.stringify(set.activeVersion("STAGING"))}`);
  };

  test("are one where an import says so", async () => {
    expect(await joined(made(imported), "renamed")).toEqual(['partner-clients 70010 {"state":"known","value":2}']);
  });

  test("are one where both have the name, which is unique in an account", async () => {
    expect(await joined(made(), "partner-clients")).toEqual(['partner-clients 70010 {"state":"known","value":2}']);
  });

  test("are two where the names differ, and where several make a set of the name", async () => {
    expect(await joined(made(), "others")).toHaveLength(2);
    const twin = 'resource "akamai_mtlstruststore_ca_set" "twin" {\n  name = "partner-clients"\n}\n';
    expect(await joined(made(twin), "partner-clients")).toHaveLength(3);
  });
});

describe("a CA set that Terraform looks up", () => {
  const lookup = (name: string): { readonly text: string } => ({
    text: `data "akamai_mtlstruststore_ca_set" "p" {\n  name = "${name}"\n}\n`,
  });
  const key = "data.akamai_mtlstruststore_ca_set.p.id";
  const account = (...caSets: readonly Json[]): Json => ({ edgelintSnapshot: 1, caSets });
  const rows: readonly (readonly [string, Json, string, string])[] = [
    ["is the one of its name", account(record), "known", "70010"],
    ["is not in view without one", account({ ...record, caSetName: "other" }), "unknown", key],
    ["is none that is deleted", account({ ...record, caSetStatus: "DELETED" }), "unknown", key],
    [
      "is the one that is left of two of the name",
      account({ ...record, caSetStatus: "DELETED" }, { ...record, caSetId: "70011" }),
      "known",
      "70011",
    ],
    ["is not known of two", account(record, { ...record, caSetId: "70011" }), "unknown", key],
  ];

  test.for(rows)("%s", async ([, snapshot, state, id]) => {
    const project = await projectOf({ "main.tf": lookup("partner-clients"), "snapshot.json": snapshot });
    expect([project.caSetById(key).state, project.caSetKey(key)]).toEqual([state, id]);
  });

  test("is one that Terraform makes, where that has the name", async () => {
    const made = { text: 'resource "akamai_mtlstruststore_ca_set" "x" {\n  name = "partner-clients"\n}\n' };
    const project = await projectOf({ "a.tf": lookup("partner-clients"), "b.tf": made });
    expect(project.caSetKey(key)).toBe("akamai_mtlstruststore_ca_set.x.id");
  });
});

describe("a body that names a CA set", () => {
  const made = (folder: string): readonly [string, { readonly text: string }] => [
    `${folder}/main.tf`,
    { text: 'resource "akamai_mtlstruststore_ca_set" "x" {\n  name = "partner-clients"\n}\n' },
  ];
  const body: Json = { caSetName: "partner-clients", version: 2, network: "STAGING" };

  test.for([
    [["dev"], 1],
    [["dev", "prod"], 0],
  ] as const)("belongs to the one of that name, and to none of several (%s)", async ([folders, count]) => {
    const project = await projectOf({ "ask.json": body, ...Object.fromEntries(folders.map(made)) });
    const asked = project.caSetActivations.filter(({ declaration }) => declaration === undefined);
    expect(asked.flatMap(({ caSet }) => caSet ?? [])).toHaveLength(count);
  });
});
