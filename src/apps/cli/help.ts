/** All help texts in one place, so that commands are described alike and one layout serves them all. */

import { didYouMean } from "../project/suggest.ts";
import { UserError } from "../project/user-error.ts";
import { diff, expiry, graph, order } from "./help-insight.ts";

/** What is shown on the left, and what it does. */
type Row = readonly [left: string, right: string];

/** The help of one command. */
export interface Topic {
  readonly usage: string;
  readonly what: string;
  readonly groups: readonly (readonly [heading: string, rows: readonly Row[]])[];
}

const exits: readonly Row[] = [
  ["0", "nothing at or above --fail-on"],
  ["1", "findings at or above it"],
  ["2", "a mistake on the command line, or nothing to check"],
  ["4", "incomplete: a file could not be read or a rule crashed, and no finding reached --fail-on"],
];

const lint: Topic = {
  usage: "edgelint [lint] [PATH…]",
  what: "Checks the files below each PATH (default: the working directory). What .gitignore names is left out.",
  groups: [
    [
      "What to check",
      [
        [
          "--base REF|DIR",
          "also judge the change since a commit (of a branch: `git merge-base main HEAD`) or a folder",
        ],
        ["--snapshot FILE", "the account as it is, to judge what files alone cannot tell"],
        ["--stdin", "read one file from standard input, as an editor holds it"],
        ["--stdin-filename NAME", "where that file belongs in the project"],
        ["--now ISO-TIME", "the time that rules about dates go by (also EDGELINT_NOW)"],
        ["--config FILE", "the configuration (default: edgelint.config.yaml here or above, up to the repository)"],
        ["--no-config", "do not read a configuration file"],
        ["--no-cache", "do not read or write a cache (there is none yet)"],
      ],
    ],
    [
      "Which rules",
      [
        ["--preset NAME", "recommended (default), strict or all; comes before what the configuration extends"],
        ["--rule ID[=SEVERITY]", "only this rule, whatever the preset (repeatable)"],
      ],
    ],
    [
      "What to show",
      [
        ["--min-severity LEVEL", "hide what is less severe; it still counts for the exit code"],
        ["--show LIST", "also show possible, suppressed, known, unchecked (comma-separated)"],
        ["--fail-on LEVEL", "exit 1 from this severity on: critical, high, medium (default), low, info, never"],
        ["-q, --quiet", "findings only: no summary"],
        ["--stats", "also tell what was read, what was skipped and how long it took"],
      ],
    ],
    [
      "Output",
      [
        ["--format NAME", "pretty (default), json, sarif, sarif-github, github, markdown"],
        ["--output FORMAT=FILE", "also write a report to a file (repeatable)"],
      ],
    ],
    [
      "Examples",
      [
        ["edgelint", "check everything here"],
        ["edgelint infra --preset strict", "one folder, more rules"],
        ["edgelint --rule pem/expired --now 2027-06-01", "what will have expired by June"],
        ["edgelint --output sarif=edgelint.sarif", "a terminal report and a file for code scanning"],
        ["edgelint --format json | jq '.findings[]'", "for scripts: `edgelint schema findings` describes it"],
      ],
    ],
    ["Exit codes", exits],
  ],
};

const explain: Topic = {
  usage: "edgelint explain RULE…",
  what: "Tells what a rule looks for, why it matters, what to do, how it looks wrong and right, and where the vendor says so.",
  groups: [
    ["Output", [["--format NAME", "pretty (default), json, markdown"]]],
    [
      "Examples",
      [
        ["edgelint explain pem/expired", "one rule"],
        ["edgelint explain truststore", "the rules of a system"],
      ],
    ],
  ],
};

const rules: Topic = {
  usage: "edgelint rules [SYSTEM…]",
  what: "Lists the rules by the system whose manual they quote.",
  groups: [
    ["Which rules", [["--preset NAME", "those that recommended, strict or all turns on (default: all)"]]],
    ["Output", [["--format NAME", "pretty (default), json, markdown"]]],
    [
      "Examples",
      [
        ["edgelint rules", "everything edgelint knows"],
        ["edgelint rules pem cps --preset recommended", "what runs by default, in two systems"],
      ],
    ],
  ],
};

const schema: Topic = {
  usage: "edgelint schema NAME",
  what: "Prints a JSON Schema (2020-12) of a document that edgelint reads or writes.",
  groups: [
    [
      "Names",
      [
        ["config", "edgelint.config.yaml"],
        ["findings", "what `edgelint --format json` prints"],
      ],
    ],
    ["Examples", [["edgelint schema findings > findings.schema.json", "to generate types, or to validate with"]]],
  ],
};

const topics: ReadonlyMap<string, Topic> = new Map(
  Object.entries({ lint, diff, order, graph, expiry, explain, rules, schema }),
);

const overview: Topic = {
  usage: "edgelint [COMMAND] [PATH…] [FLAGS]",
  what: "Checks CDN certificate and mTLS configuration kept as code, before it reaches the edge: Akamai Property Manager,\nCPS, mTLS Edge Truststore, mTLS Origin Keystore and Cloud Access Manager, and Alibaba Cloud ESA.\nNothing leaves this machine.",
  groups: [
    [
      "Commands",
      [
        ["lint [PATH…]", "check files (the default command; default path: .)"],
        ["explain RULE…", "what a rule means, why, and what to do"],
        ["rules [SYSTEM…]", "list the rules"],
        ["diff [PATH…]", "what a change means, in words (--base)"],
        ["order [PATH…]", "the safe order of steps for a change, or for --retire KIND:ID"],
        ["graph [PATH…]", "what refers to what"],
        ["expiry [PATH…]", "what ends when, and what stops working that day"],
        ["schema NAME", "print a JSON Schema"],
        ["help COMMAND", "the flags of a command"],
      ],
    ],
    [
      "Often used",
      [
        ["--preset NAME", "recommended (default), strict or all"],
        ["--fail-on LEVEL", "exit 1 from this severity on (default: medium)"],
        ["--format NAME", "pretty (default), json, sarif, sarif-github, github, markdown"],
        ["--output FORMAT=FILE", "also write a report to a file"],
        ["--version", "print the version"],
      ],
    ],
    [
      "Examples",
      [
        ["edgelint", "check everything here"],
        ["edgelint property/main.json --preset strict", "one file with what it includes, more rules"],
        ["edgelint explain pem/expired", "about a rule"],
      ],
    ],
    ["Exit codes", exits],
  ],
};

/**
 * The help text of a command, or of the program.
 * @throws UserError for a command that does not exist.
 */
export function help(command?: string): string {
  if (command === undefined) return text(overview);
  const topic = topics.get(command);
  if (topic !== undefined) return text(topic);
  const names = [...topics.keys()];
  throw new UserError(
    `there is no command ${command}${didYouMean(command, names) || `; there are ${names.join(", ")}`}`,
  );
}

function text({ usage, what, groups }: Topic): string {
  const parts = groups.map(([heading, rows]) => {
    // One column per group: an example's command is longer than any flag.
    const width = Math.max(...rows.map(([left]) => left.length));
    return [`${heading}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join("\n");
  });
  return `${[`Usage: ${usage}`, what, ...parts].join("\n\n")}\n`;
}
