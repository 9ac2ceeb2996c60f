import { type CaSet, defineRule, type Field, valueOf } from "#rule";
import { guide, reference } from "./_lib.ts";

/** CA sets of one account. */
const limit = 200;

export const rule = defineRule({
  meta: {
    id: "truststore/too-many-sets",
    title: "the account holds more CA sets than allowed",
    why: "The API refuses the next set until another is deleted, and before that one has to be unbound and deactivated on both networks.",
    next: "Delete CA sets that nothing uses before you add new ones.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "limits"],
    sources: [guide("CA set: at most 200 per account"), reference("422", "CA set limit of the account")],
    messages: { many: "{count} CA sets are defined; {limit} are allowed per account" },
  },
  check: {
    project(project, { report }) {
      const accounts = new Map<string, CaSet[]>();
      for (const set of project.caSets) {
        // Deleted sets stay visible but do not count, nor do those that Terraform may not make.
        if (set.isDeleted || set.declaration?.doubt !== undefined) continue;
        const account = accountOf(set);
        accounts.set(account, [...(accounts.get(account) ?? []), set]);
      }
      // A body does not say its account: with one account in view it is that one's.
      const named = [...accounts.keys()].filter((account) => account !== "" && !account.startsWith("configuration "));
      const unnamed = named.length === 1 ? (accounts.get("") ?? []) : [];
      if (unnamed.length > 0) accounts.delete("");
      for (const [account, sets] of accounts) {
        const all = named.includes(account) ? [...sets, ...unnamed] : sets;
        const last = all[limit];
        if (last === undefined) continue;
        const list = listOf(last, all);
        const data = { count: all.length, limit };
        if (list === undefined) report({ message: "many", node: last, data });
        else report({ message: "many", node: list, part: "key", data });
      }
    },
  },
});

/** Whose it is: a configuration makes its sets in one account, and shows itself what it makes. */
function accountOf(set: CaSet): string {
  const { declaration } = set;
  return declaration === undefined
    ? (valueOf(set.get("accountId").text()) ?? "")
    : `configuration ${declaration.configuration}`;
}

/** The list that holds all of the sets, where one does. */
function listOf(set: CaSet, all: readonly CaSet[]): Field | undefined {
  const list = set.field.parent;
  return list?.key !== undefined && all.every((other) => other.field.parent?.value === list.value) ? list : undefined;
}
