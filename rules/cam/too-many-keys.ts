import { type AccessKey, bareId, defineRule, type Project, valueOf } from "#rule";

/** @see https://techdocs.akamai.com/cloud-access-mgr/docs/create-access-key */
const limit = 50;

export const rule = defineRule({
  meta: {
    id: "cam/too-many-keys",
    title: "a contract holds more access keys than allowed",
    why: "Cloud Access Manager refuses to create a key beyond the limit of the contract, so the rollout that brings one more stops.",
    next: "Delete unused keys, or add versions to an existing key instead of new keys.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "limits"],
    sources: [
      {
        doc: "Cloud Access Manager: create an access key",
        part: "note: 50 access keys per contract",
        url: "https://techdocs.akamai.com/cloud-access-mgr/docs/create-access-key",
        read: "2026-11-20",
      },
    ],
    messages: { full: "contract {contract} has {count} access keys; {limit} are allowed" },
  },
  check: {
    project(project, { report }) {
      for (const [contract, keys] of keysByContract(project)) {
        const first = keys[limit];
        if (first === undefined) continue;
        const related = keys.slice(limit + 1, limit + 4).map((node) => ({ node, note: "also beyond the limit" }));
        report({ message: "full", node: first, data: { contract, count: keys.length, limit }, related });
      }
    },
  },
});

/** Keys of one contract each, those that are only to be created last; names are unique, so a body for a key that is there adds none. */
function keysByContract(project: Project): ReadonlyMap<string, readonly AccessKey[]> {
  const byContract = new Map<string, AccessKey[]>();
  const names = new Set<string>();
  for (const key of project.accessKeys.toSorted((a, b) => Number(a.isBody) - Number(b.isBody))) {
    // A group may belong to several contracts: which of them holds the key is not told then.
    const [contract, ...others] = key.contracts;
    const name = valueOf(key.name);
    if (contract === undefined || others.length > 0 || (name !== undefined && names.has(name))) continue;
    if (name !== undefined) names.add(name);
    const keys = byContract.get(bareId(contract)) ?? [];
    keys.push(key);
    byContract.set(bareId(contract), keys);
  }
  return byContract;
}
