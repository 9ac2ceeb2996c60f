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
    why: "With encrypted storage on, the edge signs with the version its GUID option names: without one the cloud refuses every request, and a credential left beside it lies in the property for all to read.",
    next: "Set the version GUID option that belongs to the method and remove those of other methods and any leftover plain credentials.",
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
      missing: "originCharacteristics in rule {rule} uses {method} without {option}",
      leftover: "originCharacteristics in rule {rule} uses {method} with {option}, but still carries {leftover}",
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
          data: { rule: rule.label, method, option: writtenName(behavior.option(guid)) },
          related,
        });
      } else if (leftover !== undefined) {
        const data = {
          rule: rule.label,
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
