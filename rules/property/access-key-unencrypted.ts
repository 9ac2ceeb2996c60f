import { cloudSigningOf, defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/access-key-unencrypted",
    title: "cloud credentials are kept unencrypted in the property",
    why: "With encrypted storage off, the key id and the secret are stored unencrypted in the property and its metadata. Everyone who may read the property, an old version or an export of it can sign requests to the bucket.",
    next: "Store the credentials as a Cloud Access Manager key, switch encrypted storage on, set the version GUID of the key and delete the plain options. Then rotate the exposed pair.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access"],
    cwe: [312],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, accessKeyEncryptedStorage",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20",
      },
    ],
    messages: {
      off: "originCharacteristics in {rule} signs with {method}, but encrypted storage of the access key is off",
      unset: "originCharacteristics in {rule} signs with {method}, but encrypted storage of the access key is not set",
    },
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const signing = cloudSigningOf(behavior);
      if (signing.state === "unknown") return unchecked(behavior.option("authenticationMethod"), signing.why);
      if (signing.state === "absent") return;
      const storage = behavior.option("accessKeyEncryptedStorage");
      const isStored = storage.bool();
      if (isStored.state === "unknown") return unchecked(storage, isStored.why);
      const data = { rule: rule.place, method: signing.value.method };
      if (isStored.state === "known") {
        if (!isStored.value) report({ message: "off", node: storage, data });
        return;
      }
      // Trees older than the option keep the credentials plain; without any it may be only that the switch was forgotten.
      const isPlain = signing.value.plain.some((name) => !behavior.option(name).isAbsent);
      report({ message: "unset", node: storage, data, certainty: isPlain ? "proven" : "likely" });
    },
  },
});
