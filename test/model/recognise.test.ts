import { describe, expect, test } from "vitest";
import { valueOf } from "../../src/model/index.ts";
import { accessKey, cam, createRequest, keyBody, keyUse, keyVersion } from "./documents/cam.ts";
import { cps, enrollment } from "./documents/cps.ts";
import { ca, config, esa, page, site } from "./documents/esa.ts";
import { certificateVersions, clientCertificate, keystore } from "./documents/keystore.ts";
import { about, activation, defaultRule, edgeHostname, hostname, papi, property } from "./documents/papi.ts";
import { strangers } from "./documents/strangers.ts";
import { caSet, caSetActivation, caSetVersion, truststore } from "./documents/truststore.ts";
import { kindsOf, understand } from "./kinds.ts";

const groups = { keystore, cam, papi, truststore, cps, esa, strangers };

describe.for(Object.entries(groups))("%s", ([, rows]) => {
  test.for(rows)("%s", async ([, document, kinds]) => {
    expect(await kindsOf(document)).toEqual(kinds);
  });
});

describe("links", () => {
  const known = (link: { readonly state: string }): unknown =>
    link.state === "known" && "value" in link ? link.value : undefined;

  test("versions of a client certificate find it by the digits of their file name", async () => {
    const { project } = await understand({
      "certificates.json": { certificates: [clientCertificate] },
      "4411-versions.json": { versions: certificateVersions },
    });
    expect(project.clientCertificates[0]?.versions).toHaveLength(3);
    expect(project.certificateVersions.every((version) => version.certificate === project.clientCertificates[0])).toBe(
      true,
    );
  });

  test("versions, requests, uses and bodies find their access key, whatever is read first", async () => {
    const { project } = await understand({
      "1-request.json": createRequest,
      "2-uses.json": { properties: [keyUse] },
      "70021-body.json": keyBody.credentials,
      "8-keys.json": { accessKeys: [accessKey] },
      "9-versions.json": { accessKeyVersions: [{ ...keyVersion, deploymentStatus: undefined }] },
    });
    expect(project.accessKeys).toHaveLength(1);
    const [key] = project.accessKeys;
    expect(key?.label).toBe("assets-s3");
    expect(key?.isMention).toBe(false);
    const [listed, body] = [
      key?.versions.find((version) => !version.isBody),
      key?.versions.find((version) => version.isBody),
    ];
    expect(body).toBeDefined();
    expect(listed && valueOf(listed.requestStatus)).toBe("DONE");
    expect(listed?.users).toHaveLength(1);
  });

  test("an origin's GUID finds the version and the key, in any case", async () => {
    const options = {
      authenticationMethod: "AWS",
      accessKeyEncryptedStorage: true,
      awsAccessKeyVersionGuid: keyVersion.versionGuid.toUpperCase(),
    };
    const { all } = await understand({
      "keys.json": { accessKeys: [accessKey] },
      "versions.json": { accessKeyVersions: [keyVersion] },
      "rules.json": {
        rules: { name: "default", behaviors: [{ name: "originCharacteristics", options }], children: [] },
      },
    });
    const tree = all[0]?.trees[0];
    const guid = tree?.behaviors("originCharacteristics")[0]?.option("awsAccessKeyVersionGuid");
    const version = guid && tree?.project?.keyVersionByGuid(guid.text());
    expect(version && valueOf(version)?.accessKey?.label).toBe("assets-s3");
  });

  test("hostnames, versions and activations find the property of the tree by its id, with and without prefix", async () => {
    const { project, all } = await understand({
      "a-hostnames.json": { propertyId: "551200", hostnames: { items: [hostname] } },
      "b-activations.json": {
        activations: { items: [{ ...activation, activationId: "atv_1", propertyId: "prp_551200", status: "ACTIVE" }] },
      },
      "c-property.json": { properties: { items: [property] } },
      "rules.json": { ...about, rules: defaultRule },
    });
    expect(project.properties).toHaveLength(1);
    expect(all[0]?.trees[0]?.property).toBe(project.properties[0]);
    expect(project.properties[0]?.hostnames).toHaveLength(1);
    expect(project.properties[0]?.activations).toHaveLength(1);
  });

  test("a page of hostnames is not taken for all", async () => {
    const { project } = await understand({
      "hostnames.json": { ...about, hostnames: { totalItems: 4, currentItemCount: 1, items: [hostname] } },
    });
    expect(project.properties[0]?.hostnamesGap).toMatch(/page/);
  });

  test("a hostname leads to its edge hostname, enrollment and CA set", async () => {
    const { project } = await understand({
      "hostnames.json": { ...about, hostnames: { items: [hostname] } },
      "edge-hostnames.json": { edgeHostnames: { items: [{ ...edgeHostname, certEnrollmentId: 204001 }] } },
      "enrollment.json": enrollment,
      "ca-sets.json": { caSets: [caSet] },
    });
    const [first] = project.hostnames;
    expect(first && known(first.edgeHostname)).toBe(project.edgeHostnames[0]);
    expect(first && known(first.enrollment)).toBe(project.enrollments[0]);
    expect(known(project.caSetById("70010"))).toBe(project.caSets[0]);
  });

  test("versions and activations of a CA set find it in either order", async () => {
    const documents = {
      "1-versions.json": { versions: [caSetVersion] },
      "2-activations.json": { activations: [caSetActivation] },
      "3-sets.json": { caSets: [caSet] },
    };
    const { project } = await understand(documents);
    expect(project.caSets).toHaveLength(1);
    expect(project.caSets[0]?.versions).toHaveLength(1);
    expect(project.caSets[0]?.activations).toHaveLength(1);
  });

  test("what belongs to an ESA site finds it, and a binding its CA", async () => {
    const { project } = await understand({
      "binding.json": { SiteId: 4400112233445, Id: ca.Id, Hostnames: ["api.example.com"] },
      "cas.json": { ...page, Result: [ca] },
      "rule.json": { SiteId: "4400112233445", Phase: "http_custom", Config: config },
      "sites.json": { Sites: [site] },
    });
    expect(project.esaSites).toHaveLength(1);
    const [only] = project.esaSites;
    expect([only?.cas.length, only?.bindings.length, only?.rules.length]).toEqual([1, 1, 1]);
    expect(only && valueOf(only.name)).toBe("example.com");
  });
});
