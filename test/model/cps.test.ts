import { describe, expect, test } from "vitest";
import { type Enrollment, load, type Project } from "../../src/model/index.ts";
import { memoryFiles } from "../fixtures.ts";

async function projectOf(files: Readonly<Record<string, string | object>>): Promise<Project> {
  const entries = Object.entries(files).map(([path, content]): [string, string] => [
    path,
    typeof content === "string" ? content : JSON.stringify(content),
  ]);
  return (await load(memoryFiles(new Map(entries)))).project;
}

async function only(files: Readonly<Record<string, string | object>>): Promise<Enrollment> {
  const { enrollments } = await projectOf(files);
  const [enrollment] = enrollments;
  if (enrollment === undefined || enrollments.length > 1)
    throw new Error(`${enrollments.length} enrollments instead of one`);
  return enrollment;
}

const body = (about: object = {}): object => ({
  validationType: "third-party",
  networkConfiguration: { geography: "core" },
  csr: { cn: "Api.Example.com", sans: ["api.example.com", "m.example.com."] },
  ...about,
});

describe("the id of an enrollment", () => {
  test.for([
    ["a number", { id: 204001 }, "204001"],
    ["text", { id: "204001" }, "204001"],
    ["what PowerShell adds", { enrollmentId: 204001 }, "204001"],
    ["the end of its location", { location: "/cps/v2/enrollments/204001" }, "204001"],
  ] as const)("is read from %s", async ([, about, id]) => {
    expect((await only({ "e.json": body(about) })).id).toEqual({ state: "known", value: id });
  });

  test("is absent in the body that orders it", async () => {
    expect((await only({ "e.json": body() })).id).toEqual({ state: "absent" });
  });

  test("joins the file and the snapshot, the file first", async () => {
    const live = { id: 204001, ...body({ changeManagement: true }) };
    const enrollment = await only({
      "e.json": body({ id: "204001", changeManagement: false }),
      "s.json": { edgelintSnapshot: 1, enrollments: [live] },
    });
    expect(enrollment.get("changeManagement").bool()).toMatchObject({ value: false });
    expect(enrollment.liveRecord?.get("changeManagement").bool()).toMatchObject({ value: true });
    expect(enrollment.isLive).toBe(false);
  });
});

describe("the names of an enrollment", () => {
  test("are common name and SANs, each once, for comparing", async () => {
    expect((await only({ "e.json": body() })).names).toEqual({
      state: "known",
      value: ["api.example.com", "m.example.com"],
    });
  });

  test.for([
    [{ cn: "${env.cn}", sans: ["m.example.com"] }, "unknown"],
    [{ cn: "a.example.com", sans: ["${env.san}"] }, "unknown"],
    [{ cn: "a.example.com", sans: null }, "known"],
    [{ c: "US" }, "absent"],
  ] as const)("of %j are %s", async ([csr, state]) => {
    expect((await only({ "e.json": body({ csr }) })).names.state).toBe(state);
  });
});

describe("the CA set of an enrollment", () => {
  const bound = (setId: unknown): object => body({ networkConfiguration: { clientMutualAuthentication: { setId } } });

  test("is found by its id, be that text or a number", async () => {
    for (const setId of ["70010", 70010]) {
      const enrollment = await only({
        "e.json": bound(setId),
        "set.json": { caSetId: "70010", caSetName: "partners" },
      });
      expect(enrollment.caSet).toMatchObject({ state: "known" });
    }
  });

  test("is unknown when it is not in view and absent when none is bound", async () => {
    expect((await only({ "e.json": bound("70010") })).caSet.state).toBe("unknown");
    expect((await only({ "e.json": bound("${env.set}") })).caSet.state).toBe("unknown");
    expect((await only({ "e.json": body() })).caSet.state).toBe("absent");
  });
});

describe("a change of an enrollment", () => {
  test.for([
    [
      "is pending when the list has one",
      { pendingChanges: [{ changeType: "renewal", location: "/cps/v2/enrollments/1/changes/2" }] },
      "known",
    ],
    ["is pending in the old spelling", { pendingChanges: ["/cps/v2/enrollments/1/changes/2"] }, "known"],
    ["is absent when the list is empty", { pendingChanges: [] }, "absent"],
    ["is absent when all are over", { changes: [{ id: 2, statusInfo: { state: "completed" } }] }, "absent"],
    [
      "is pending while one waits",
      { pendingChanges: [], changes: [{ id: 2, statusInfo: { state: "awaiting-input" } }] },
      "known",
    ],
    ["is unknown when nobody asked", {}, "unknown"],
  ] as const)("%s", async ([, about, state]) => {
    const snapshot = { edgelintSnapshot: 1, enrollments: [body({ id: 1, ...about })] };
    expect((await only({ "s.json": snapshot })).pendingChange.state).toBe(state);
  });
});

describe("YAML", () => {
  const yaml =
    "validationType: third-party\ncsr:\n  cn: api.example.com\norg:\n  postalCode: 02100\n  phone: '+1'\nnetworkConfiguration:\n  geography: core\n";

  test("shows a scalar as it is written beside what it is read as", async () => {
    const org = (await only({ "e.yaml": yaml })).get("org");
    expect([org.get("postalCode").value, org.get("postalCode").source()]).toEqual([2100, "02100"]);
    expect(org.get("phone").source()).toBe("'+1'");
    expect([org.source(), org.get("none").source()]).toEqual([undefined, undefined]);
  });

  test("holds several enrollments in several documents", async () => {
    expect((await projectOf({ "e.yaml": `${yaml}---\n${yaml}` })).enrollments).toHaveLength(2);
  });

  test("is the only language with such a source", async () => {
    expect((await only({ "e.json": body({ id: 204001 }) })).get("id").source()).toBeUndefined();
  });
});

describe("what is deployed", () => {
  const pem = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
  const deployments = { production: { primaryCertificate: { certificate: pem, expiry: "2027-01-01T00:00:00Z" } } };

  test("belongs to the enrollment whose id its file is named by", async () => {
    const enrollment = await only({ "204001-deployments.json": deployments, "e.json": body({ id: 204001 }) });
    expect(enrollment.deployments?.get("production").isObject).toBe(true);
    expect(enrollment.pems).toHaveLength(1);
  });

  test("stays unlinked under any other name", async () => {
    expect(
      (await only({ "deployments.json": deployments, "e.json": body({ id: 204001 }) })).deployments,
    ).toBeUndefined();
  });
});

describe("an upload", () => {
  test("is recognised by a part that has only a chain, and keeps no certificate for it", async () => {
    const { uploads } = await projectOf({
      "u.json": { certificatesAndTrustChains: [{ trustChain: "x", keyAlgorithm: "RSA" }] },
    });
    expect(uploads.map(({ to, parts }) => [to, parts.length])).toEqual([["cps", 0]]);
  });
});
