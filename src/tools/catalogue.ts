import { read } from "./checkout.ts";

/** What the list of planned rules says of one rule. */
export interface Planned {
  readonly id: string;
  readonly severity: string;
  readonly needs: readonly string[];
  readonly inputs: readonly string[];
  readonly fix: string;
  readonly preset: string;
  readonly title: string;
  readonly message: string;
  readonly next: string;
}

/** The list is shared material of the maintainers beside the checkout; a checkout without it works the same, with less filled in. */
const CATALOGUE = "../shared/rules.tsv";

/** True where the list lies beside the checkout. */
export const hasCatalogue = (): boolean => read(CATALOGUE) !== undefined;

/** The list's row for a rule; undefined where there is no list or no such row. */
export function planned(id: string): Planned | undefined {
  const [head, ...rows] = (read(CATALOGUE) ?? "").split(/\r?\n/).map((line) => line.split("\t"));
  const row = rows.find(([first]) => first === id);
  if (head === undefined || row === undefined) return undefined;
  const cell = (name: string): string => row[head.indexOf(name)] ?? "";
  return {
    id,
    severity: cell("severity"),
    needs: cell("needs").split("+"),
    inputs: cell("inputs").split(","),
    fix: cell("fix"),
    preset: cell("default"),
    title: cell("title"),
    message: cell("message"),
    next: cell("next"),
  };
}
