/** What the rules of all properties refer to: it stays when the trees themselves are let go of. */
import { bareId, guidKey, referenceKey } from "../ids.ts";
import { type Read, valueOf } from "../read.ts";
import { keyGuidOf } from "./cam.ts";
import type { RuleTree } from "./rule-tree.ts";

/** For each id, or reference that stands for one, the rules that name it, in words for sentences. */
type UsedBy = Map<string, Set<string>>;

/** Who uses what, as far as trees were read. */
export class Uses {
  /** CA sets that `enforceMtlsSettings` requires, by id. */
  readonly caSetIds: UsedBy = new Map();
  /** Versions of client certificates that `mtlsOriginKeystore` shows, by GUID. */
  readonly guids: UsedBy = new Map();
  /** Versions of access keys that `originCharacteristics` signs with, by GUID. */
  readonly keyGuids: UsedBy = new Map();
  /** Includes that properties use, by id, with the properties. */
  readonly includeIds: UsedBy = new Map();
  /** Why there may be more uses than are in view. */
  gap: string | undefined;

  /** Takes in what a tree refers to. */
  note(tree: RuleTree): void {
    if (tree.gap !== undefined) this.gap ??= tree.gap;
    for (const { id } of tree.property === undefined ? [] : tree.includes)
      add(this.includeIds, bareId(id), tree.resource);
    const user = (rule: string): string => `rule ${rule} of ${tree.resource}`;
    for (const behavior of tree.behaviors("enforceMtlsSettings")) {
      if (valueOf(behavior.option("enableAuthSet").bool()) === false) continue; // then the list is not looked at
      const ids = behavior.option("certificateAuthoritySet").ids();
      if (ids.state === "known") for (const id of ids.value) add(this.caSetIds, id, user(behavior.rule.label));
      else if (ids.state === "unknown") this.gap ??= ids.why;
    }
    for (const behavior of tree.behaviors("mtlsOriginKeystore"))
      this.#noteGuid(this.guids, behavior.option("clientCertificateVersionGuid").text(), user(behavior.rule.label));
    for (const behavior of tree.behaviors("originCharacteristics")) {
      const guid = keyGuidOf(behavior);
      if (guid !== undefined) this.#noteGuid(this.keyGuids, guid.text(), user(behavior.rule.label));
    }
  }

  #noteGuid(used: UsedBy, guid: Read<string>, user: string): void {
    const key = guidOf(guid);
    if (key !== undefined) add(used, guidKey(key), user);
    else if (guid.state === "unknown") this.gap ??= guid.why;
  }
}

function add(used: UsedBy, id: string, user: string): void {
  const users = used.get(id);
  if (users === undefined) used.set(id, new Set([user]));
  else users.add(user);
}

/** A GUID, or the reference that stands for one. */
export function guidOf(guid: Read<string>): string | undefined {
  if (guid.state === "known") return guid.value;
  return guid.state === "unknown" && guid.reference !== undefined ? referenceKey(guid.reference) : undefined;
}
