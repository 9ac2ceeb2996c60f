/** Cloud Access Manager in Terraform: a key with its two pairs of credentials, each of them a version. */
import { AccessKey, KeyVersion } from "../nodes/cam.ts";
import { type Names, translated } from "./draft.ts";
import { documentOf, type Reader, selfReference, setting } from "./resource.ts";

/** @see https://techdocs.akamai.com/terraform/docs/cam-rc-cloudaccess-key */
const key: Names = {
  network_configuration: { to: "networkConfiguration", isSingle: true },
  credentials_a: { to: "credentialsA", isSingle: true },
  credentials_b: { to: "credentialsB", isSingle: true },
  timeouts: null,
};

const readKey: Reader = (resource, { project }) => {
  const draft = translated(resource.settings, key).put("accessKeyUid", selfReference(resource, "access_key_uid"));
  const node = new AccessKey(documentOf(resource, draft.part, key), false);
  project.accessKeys.push(node);
  for (const pair of ["credentials_a", "credentials_b"]) {
    const part = setting(resource, pair);
    const credentials = part?.isList === true ? part.items[0] : part;
    if (credentials?.isObject !== true) continue;
    const version = new KeyVersion(
      documentOf(
        resource,
        translated(credentials, {}).put("versionGuid", selfReference(resource, pair, "version_guid")).part,
      ),
      false,
    );
    version.accessKey = node;
    node.versions.push(version);
    project.keyVersions.push(version);
  }
};

export const camReaders: Readonly<Record<string, Reader>> = { akamai_cloudaccess_key: readKey };
