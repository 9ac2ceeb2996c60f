import { describe, expect, test } from "vitest";
import { known, load, type Project, valueOf } from "../../src/model/index.ts";
import { memoryFiles } from "../fixtures.ts";

const plain = "1f0c6a52-7b1d-4e0a-9c35-6a1b2c3d4e02";
const current = "c7d2a9b4-5e61-4f3a-8b20-0a9f8e7d6c11";
const previous = "c7d2a9b4-5e61-4f3a-8b20-0a9f8e7d6c12";

const thirdParty = {
  certificateId: 4411,
  certificateName: "shop-origin",
  secureNetwork: "ENHANCED_TLS",
  signer: "THIRD_PARTY",
};
const akamai = { certificateId: 4412, certificateName: "api-origin", secureNetwork: "STANDARD_TLS", signer: "AKAMAI" };
const records = [
  { version: 1, versionGuid: previous, versionAlias: "PREVIOUS", status: "DEPLOYED" },
  { version: 2, versionGuid: plain, versionAlias: null, status: "DEPLOYED" },
  { version: 2, versionGuid: current, versionAlias: "CURRENT", status: "DEPLOYED" },
];

/** The project that files of these contents make. */
async function projectOf(files: Readonly<Record<string, unknown>>): Promise<Project> {
  const texts = new Map(Object.entries(files).map(([path, content]) => [path, JSON.stringify(content)]));
  return (await load(memoryFiles(texts))).project;
}

const snapshot = (...clientCertificates: readonly unknown[]): unknown => ({ edgelintSnapshot: 1, clientCertificates });

describe("a version list", () => {
  test.for([
    ["beside the list that holds the certificate", "keystore/4411-versions.json", true],
    ["with the id after other words", "keystore/client-certificate_4411.versions.json", true],
    ["in a folder below that list", "keystore/versions/4411.json", true],
    ["in another folder", "elsewhere/4411-versions.json", false],
    ["with the id of no certificate in view", "keystore/9999-versions.json", false],
    ["with the id only as a part of a longer number", "keystore/44110-versions.json", false],
    ["with the id in a folder's name alone", "keystore/4411/versions.json", false],
    ["without any number in its name", "keystore/versions.json", false],
  ] as const)("%s is linked by its file name, and not otherwise", async ([, path, isLinked]) => {
    const project = await projectOf({
      "keystore/certificates.json": { certificates: [thirdParty, akamai] },
      [path]: { versions: records },
    });
    const [owner] = project.clientCertificates;
    expect(project.certificateVersions.map(({ certificate }) => certificate)).toEqual(
      records.map(() => (isLinked ? owner : undefined)),
    );
    expect([owner?.hasAllVersions, owner?.versions.length, owner?.realVersions.length]).toEqual(
      isLinked ? [true, 3, 1] : [false, 0, 0],
    );
  });

  test("whose name holds the ids of two certificates is left unlinked", async () => {
    const project = await projectOf({
      "certificates.json": { certificates: [thirdParty, akamai] },
      "4411-4412.json": { versions: records },
    });
    expect(project.certificateVersions.every(({ certificate }) => certificate === undefined)).toBe(true);
  });

  test("is read before the list of certificates that owns it just as after it", async () => {
    const project = await projectOf({
      "4411-versions.json": { versions: records },
      "certificates.json": { certificates: [thirdParty] },
    });
    expect(project.clientCertificates[0]?.versions).toHaveLength(3);
  });

  test("belongs to the snapshot's certificate when its name says so, wherever it lies", async () => {
    const project = await projectOf({
      "account/snapshot.json": snapshot(thirdParty),
      "keystore/4411-versions.json": { versions: records },
    });
    expect(project.clientCertificates[0]?.versions).toHaveLength(3);
  });

  test("without a telling name belongs where the snapshot shows one of its GUIDs", async () => {
    const project = await projectOf({
      "snapshot.json": snapshot({ ...thirdParty, versions: records.slice(1, 2) }),
      "versions.json": { versions: records },
    });
    expect(project.clientCertificates[0]?.versions).toHaveLength(3);
    expect(project.certificateVersions).toHaveLength(3);
  });

  test("nested in a snapshot is its certificate's, which is the resource of everything in it", async () => {
    const project = await projectOf({ "snapshot.json": snapshot({ ...thirdParty, versions: records }) });
    const [owner] = project.clientCertificates;
    expect([owner?.hasAllVersions, owner?.isLive, owner?.isRequest]).toEqual([true, true, false]);
    expect(owner?.versions.map(({ resource }) => resource)).toEqual([
      "client-certificate 4411 version 1",
      "client-certificate 4411 version 2",
      "client-certificate 4411 version 2",
    ]);
    const list = owner?.versions[0]?.field.parent;
    expect([list?.path, list?.resource]).toEqual(["versions", "client-certificate 4411"]);
  });

  test("is not counted twice where a file and the snapshot both tell of it, and the file comes first", async () => {
    const project = await projectOf({
      "certificates.json": { certificates: [thirdParty] },
      "4411-versions.json": { versions: records },
      "snapshot.json": snapshot({ ...thirdParty, versions: records }),
    });
    expect(project.clientCertificates).toHaveLength(1);
    expect(project.clientCertificates[0]?.versions).toHaveLength(3);
    expect(project.certificateVersions[0]?.field.doc.file.path).toBe("4411-versions.json");
  });

  test("that the PowerShell module wrote bare is a list, but perhaps not all of it", async () => {
    const project = await projectOf({
      "certificates.json": { certificates: [thirdParty] },
      "4411-versions.json": records,
    });
    expect([project.clientCertificates[0]?.versions.length, project.clientCertificates[0]?.hasAllVersions]).toEqual([
      3,
      false,
    ]);
  });

  test("that was not read leaves the versions unknown", async () => {
    const project = await projectOf({ "snapshot.json": snapshot(thirdParty) });
    expect(project.clientCertificates[0]?.hasAllVersions).toBe(false);
  });

  test.for([
    ["numbers", [1, 2]],
    ["nothing", []],
    ["records of every type", [null, { versionGuid: 7, status: [], version: {} }, "x"]],
  ] as const)("of %s does no harm", async ([, versions]) => {
    const project = await projectOf({ "snapshot.json": snapshot({ ...thirdParty, versions }) });
    for (const version of project.certificateVersions)
      expect([version.label, version.status.state, version.follows.state]).toBeDefined();
  });
});

describe("what a GUID follows", () => {
  const follows = async (files: Readonly<Record<string, unknown>>, guid: string): Promise<unknown> => {
    const link = (await projectOf(files)).certificateVersionByGuid(known(guid));
    return link.state === "known" ? (valueOf(link.value.follows) ?? "unknown") : "not in view";
  };
  const list = {
    "certificates.json": { certificates: [thirdParty, akamai] },
    "4411-versions.json": { versions: records },
  };
  const slots = {
    "4412-versions.json": {
      versions: [
        { version: 9, versionGuid: plain, status: "DEPLOYED" },
        { version: 8, versionGuid: current, status: "DEPLOYED" },
      ],
    },
  };

  test.for([
    ["a plain third-party version for ever", list, plain, "version"],
    ["the current alias", list, current, "current"],
    ["the previous alias", list, previous, "previous"],
    ["the same without regard to case and blanks", list, ` ${current.toUpperCase()} `, "current"],
    ["nothing in view", list, "00000000-0000-4000-8000-000000000000", "not in view"],
    [
      "the first slot of an Akamai-signed certificate",
      { ...list, ...slots, "4411-versions.json": {} },
      plain,
      "current",
    ],
    [
      "the second slot of an Akamai-signed certificate",
      { ...list, ...slots, "4411-versions.json": {} },
      current,
      "previous",
    ],
    [
      "a version by itself, whose signer is not known",
      { "version.json": { version: 9, versionGuid: plain, status: "DEPLOYED" } },
      plain,
      "unknown",
    ],
    ["a version of a list that shows an alias", { "versions.json": { versions: records } }, plain, "version"],
    [
      "a version with a signing request",
      { "version.json": { versionGuid: plain, status: "DEPLOYED", csrBlock: { csr: "" } } },
      plain,
      "version",
    ],
    [
      "an Akamai-signed record outside of its list",
      {
        "certificates.json": { certificates: [akamai] },
        "4412-version-9.json": { version: 9, versionGuid: plain, status: "DEPLOYED" },
      },
      plain,
      "unknown",
    ],
  ] as const)("is known: %s", async ([, files, guid, expected]) => {
    expect(await follows(files, guid)).toBe(expected);
  });

  test("leads to the record that a rule had better name", async () => {
    const { certificateVersions } = await projectOf(list);
    expect(
      certificateVersions.map((version) => valueOf(valueOf(version.current)?.guid ?? { state: "absent" })),
    ).toEqual([current, current, current]);
  });
});

describe("a version's status", () => {
  const statuses = async (...told: readonly (string | undefined)[]): Promise<readonly unknown[]> => {
    const files = told.map(
      (status, at) =>
        [`${at}.json`, { version: 2, versionGuid: plain, versionAlias: null, ...(status && { status }) }] as const,
    );
    return (await projectOf(Object.fromEntries(files))).certificateVersions.map(
      ({ status }) => valueOf(status) ?? status.state,
    );
  };

  test("is the same in the spelling of the guide and of the API", async () => {
    expect(await statuses("PENDING_DELETE")).toEqual(["DELETE_PENDING"]);
    expect(await statuses("deployed")).toEqual(["DEPLOYED"]);
  });

  test("is unknown where two documents differ, and told by either where one is silent", async () => {
    expect(await statuses("DEPLOYED", "DEPLOYMENT_PENDING")).toEqual(["unknown"]);
    expect(await statuses("DEPLOYED", undefined)).toEqual(["DEPLOYED"]);
  });

  test("of an alias record without one is that of its version", async () => {
    const versions = [
      { version: 2, versionGuid: current, versionAlias: "CURRENT" },
      { ...records[1], status: "DEPLOYMENT_PENDING" },
    ];
    const project = await projectOf({ "snapshot.json": snapshot({ ...thirdParty, versions }) });
    expect(project.certificateVersions.map(({ status }) => valueOf(status))).toEqual([
      "DEPLOYMENT_PENDING",
      "DEPLOYMENT_PENDING",
    ]);
  });
});

test.for([
  ["a body without a name", { signer: "AKAMAI", secureNetwork: "STANDARD_TLS" }, true],
  ["a body without a signer", { geography: "CORE", secureNetwork: "STANDARD_TLS", groupId: 1 }, true],
  ["a body of a change", { certificateName: "shop", notificationEmails: ["ops@example.com"] }, true],
  ["an answer", { ...thirdParty, createdDate: "2026-01-04T08:00:00Z" }, false],
] as const)("%s is taken for what it is", async ([, body, isRequest]) => {
  const project = await projectOf({ "certificate.json": body });
  expect(project.clientCertificates.map((certificate) => certificate.isRequest)).toEqual([isRequest]);
});

describe("an activation", () => {
  const tree = { propertyId: "prp_551200", propertyName: "shop", rules: { name: "default", behaviors: [] } };

  test.for([
    ["by the id it carries, with or without prefix", "a.json", { propertyId: "551200" }, "shop"],
    ["by name", "a.json", { propertyName: "shop" }, "shop"],
    ["by the id in its file's name", "prp_551200-activation.json", {}, "shop"],
    ["to nothing when it names another property", "prp_551200-activation.json", { propertyId: "prp_7" }, undefined],
    ["to nothing when it names none", "a.json", {}, undefined],
  ] as const)("is linked %s", async ([, path, named, label]) => {
    const files = memoryFiles(
      new Map([
        ["z-rules.json", JSON.stringify(tree)],
        [path, JSON.stringify({ propertyVersion: 3, network: "STAGING", notifyEmails: ["ops@example.com"], ...named })],
      ]),
    );
    const { project, units } = await load(files);
    for await (const { properties } of units())
      expect(properties[0]?.activations.length).toBe(label === undefined ? 0 : 1);
    expect(project.activations.map(({ target }) => target?.label)).toEqual([label]);
  });

  test("of a bulk request takes from its settings what it does not say itself", async () => {
    const project = await projectOf({
      "bulk.json": {
        defaultActivationSettings: { notifyEmails: ["ops@example.com"], acknowledgeAllWarnings: true },
        activatePropertyVersions: [
          { propertyId: "prp_1", propertyVersion: 2, network: "STAGING", acknowledgeAllWarnings: false },
        ],
      },
    });
    const [activation] = project.activations;
    expect(activation?.get("acknowledgeAllWarnings").bool()).toEqual(known(false));
    expect(activation?.get("notifyEmails").path).toBe("defaultActivationSettings.notifyEmails");
  });
});
