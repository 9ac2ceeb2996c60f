import {
  type Behavior,
  type CloudSigning,
  cloudSigningOf,
  cloudSignings,
  defineRule,
  type Field,
  writtenName,
} from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/access-key-guid-missing",
    title: "a cloud origin names no access key version",
    why: "With encrypted storage on, the edge signs with the access key version whose GUID is given. Without a GUID the cloud refuses every request, and everyone who may read the property can read a plain credential left beside it.",
    next: "Set the access key version GUID that belongs to the signing method, and remove the GUIDs of other methods and any plain credentials.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "secret"],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, awsAccessKeyVersionGuid, gcsAccessKeyVersionGuid, aosAccessKeyVersionGuid",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20",
      },
    ],
    messages: {
      missing: "originCharacteristics in {rule} uses {method} without {option}",
      leftover: "originCharacteristics in {rule} uses {method} with {option}, but still carries {leftover}",
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
      // Off, or not written: the credentials lie in the property, of which property/access-key-unencrypted speaks.
      if (isStored.state === "absent" || !isStored.value) return;
      const { method, guid } = signing.value;
      const leftovers = leftoversOf(behavior, signing.value);
      const related = leftovers.map((node) => ({ node, note: `does not belong to ${method} with encrypted storage` }));
      const [leftover] = leftovers;
      if (behavior.option(guid).isBlank) {
        report({
          message: "missing",
          node: behavior.option(guid),
          data: { rule: rule.place, method, option: writtenName(behavior.option(guid)) },
          related,
        });
      } else if (leftover !== undefined) {
        const data = {
          rule: rule.place,
          method,
          option: writtenName(behavior.option(guid)),
          leftover: writtenName(leftover),
        };
        report({ message: "leftover", node: leftover, part: "key", data, related: related.slice(1) });
      }
    },
  },
});

/** The credentials kept plain and the versions for other methods that are written beside the method's own version. */
function leftoversOf(behavior: Behavior, signing: CloudSigning): readonly Field[] {
  const plain = cloudSignings.flatMap((one) => one.plain);
  const others = cloudSignings.filter((one) => one !== signing).map((one) => one.guid);
  return [...plain, ...others].map((name) => behavior.option(name)).filter((option) => !option.isBlank);
}
