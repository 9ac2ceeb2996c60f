import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  didYouMean
} from "./chunk-JQ7FUC6K.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-SEWDMQ6Q.js";

// src/apps/cli/help-insight.ts
var graph = {
  usage: "edgelint graph [PATH…]",
  what: "Shows what refers to what in the files below each PATH (default: the working directory): properties, hostnames,\nedge hostnames, enrollments, CA sets, client certificates, access keys, and the hosts and CAs of ESA.",
  groups: [
    ["What to read", [["--snapshot FILE", "the account as it is, for what the files do not tell"]]],
    ["Output", [["--format NAME", "text (default), mermaid, dot, json"]]],
    [
      "Examples",
      [
        ["edgelint graph infra", "as trees, from what nothing refers to downwards"],
        ["edgelint graph --format mermaid", "for a page that draws Mermaid"],
        ["edgelint graph --format dot | dot -Tsvg > graph.svg", "a picture, by Graphviz"],
        [`edgelint graph --format json | jq '.edges[]|select(.state=="unknown")'`, "what is not known"]
      ]
    ],
    [
      "Exit codes",
      [
        ["0", "the graph is whole, as far as files can tell"],
        ["2", "a mistake on the command line, or nothing to draw"],
        ["4", "incomplete: a file could not be read, or does not parse"]
      ]
    ]
  ]
};
var expiry = {
  usage: "edgelint expiry [PATH…]",
  what: "Lists what ends when in the files below each PATH (default: the working directory): certificates, CAs, versions of client\ncertificates, with what stops working that day. The soonest comes first.",
  groups: [
    [
      "What to read",
      [
        ["--snapshot FILE", "the account as it is, for what the files do not tell"],
        ["--within DAYS", "only what ends in so many days or has ended, and how many things end later"],
        ["--now ISO-TIME", "the time from which days are counted (also EDGELINT_NOW)"]
      ]
    ],
    ["Output", [["--format NAME", "text (default), markdown, json, ics"]]],
    [
      "Examples",
      [
        ["edgelint expiry --snapshot account.json", "everything, the account's certificates included"],
        ["edgelint expiry --within 90", "what ends in the next 90 days"],
        ["edgelint expiry --format ics > expiry.ics", "for a calendar, with reminders a month and a week before"]
      ]
    ],
    [
      "Exit codes",
      [
        ["0", "the list is whole, as far as files can tell"],
        ["2", "a mistake on the command line, or nothing ends"],
        ["4", "incomplete: a file could not be read, or does not parse"]
      ]
    ]
  ]
};
var diff = {
  usage: "edgelint diff [PATH…] --base REF|DIR",
  what: "Says what a change means for the systems, in words. What is only written otherwise means nothing and is not printed.",
  groups: [
    [
      "What to compare",
      [
        [
          "--base REF|DIR",
          "the earlier state: a commit of git, or a folder; without it, what a plan among the files says"
        ],
        ["--snapshot FILE", "the account as it is, for what the files do not tell"]
      ]
    ],
    ["Output", [["--format NAME", "text (default), markdown, json"]]],
    [
      "Examples",
      [
        ["edgelint diff --base origin/main", "what a branch changes"],
        ["edgelint diff plan.json", "what a plan would do (from `terraform show -json`)"]
      ]
    ],
    [
      "Exit codes",
      [
        ["0", "compared"],
        ["2", "a mistake on the command line, or nothing to compare with"],
        ["4", "incomplete: a file could not be read, or does not parse"]
      ]
    ]
  ]
};
var order = {
  usage: "edgelint order [PATH…] --base REF|DIR\n       edgelint order [PATH…] --retire KIND:ID",
  what: "Tells the safe order of steps for a change, or for retiring things: what to do, what must be true before, how long to wait, and\nwhere a change as it is written must be split.",
  groups: [
    [
      "What to order",
      [
        [
          "--base REF|DIR",
          "the earlier state: a commit of git, or a folder; without it, what a plan among the files says"
        ],
        ["--retire KIND:ID", "take a thing down instead (repeatable); kinds: ca-set, enrollment, client-certificate,"],
        ["", "certificate-version, access-key, key-version, property-hostname, esa-ca"],
        ["--snapshot FILE", "the account as it is, for uses that the files do not tell"]
      ]
    ],
    ["Output", [["--format NAME", "text (default), markdown, mermaid, json"]]],
    [
      "Examples",
      [
        ["edgelint order --base origin/main", "how to roll out a branch"],
        ["edgelint order --retire ca-set:70010 --snapshot account.json", "how to take a CA set down"]
      ]
    ],
    [
      "Exit codes",
      [
        ["0", "there is a safe order"],
        ["2", "a mistake on the command line, or nothing to order"],
        ["4", "incomplete: a file could not be read or does not parse, or no order is safe"]
      ]
    ]
  ]
};

// src/apps/cli/help.ts
var exits = [
  ["0", "nothing at or above --fail-on"],
  ["1", "findings at or above it"],
  ["2", "a mistake on the command line, or nothing to check"],
  ["4", "incomplete: a file could not be read or a rule crashed, and no finding reached --fail-on"]
];
var lint = {
  usage: "edgelint [lint] [PATH…]",
  what: "Checks the files below each PATH (default: the working directory). What .gitignore names is left out.",
  groups: [
    [
      "What to check",
      [
        [
          "--base REF|DIR",
          "also judge the change since a commit (of a branch: `git merge-base main HEAD`) or a folder"
        ],
        ["--snapshot FILE", "the account as it is, to judge what files alone cannot tell"],
        ["--stdin", "read one file from standard input, as an editor holds it"],
        ["--stdin-filename NAME", "where that file belongs in the project"],
        ["--now ISO-TIME", "the time that rules about dates go by (also EDGELINT_NOW)"],
        ["--config FILE", "the configuration (default: edgelint.config.yaml here or above, up to the repository)"],
        ["--no-config", "do not read a configuration file"],
        ["--no-cache", "do not read or write a cache (there is none yet)"]
      ]
    ],
    [
      "Which rules",
      [
        ["--preset NAME", "recommended (default), strict or all; comes before what the configuration extends"],
        ["--rule ID[=SEVERITY]", "only this rule, whatever the preset (repeatable)"]
      ]
    ],
    [
      "What to show",
      [
        ["--min-severity LEVEL", "hide what is less severe; it still counts for the exit code"],
        ["--show LIST", "also show possible, suppressed, known, unchecked (comma-separated)"],
        ["--fail-on LEVEL", "exit 1 from this severity on: critical, high, medium (default), low, info, never"],
        ["-q, --quiet", "findings only: no summary"],
        ["--stats", "also tell what was read, what was skipped and how long it took"]
      ]
    ],
    [
      "Output",
      [
        ["--format NAME", "pretty (default), json, sarif, sarif-github, github, markdown"],
        ["--output FORMAT=FILE", "also write a report to a file (repeatable)"]
      ]
    ],
    [
      "Examples",
      [
        ["edgelint", "check everything here"],
        ["edgelint infra --preset strict", "one folder, more rules"],
        ["edgelint --rule pem/expired --now 2027-06-01", "what will have expired by June"],
        ["edgelint --output sarif=edgelint.sarif", "a terminal report and a file for code scanning"],
        ["edgelint --format json | jq '.findings[]'", "for scripts: `edgelint schema findings` describes it"]
      ]
    ],
    ["Exit codes", exits]
  ]
};
var explain = {
  usage: "edgelint explain RULE…",
  what: "Tells what a rule looks for, why it matters, what to do, how it looks wrong and right, and where the vendor says so.",
  groups: [
    ["Output", [["--format NAME", "pretty (default), json, markdown"]]],
    [
      "Examples",
      [
        ["edgelint explain pem/expired", "one rule"],
        ["edgelint explain truststore", "the rules of a system"]
      ]
    ]
  ]
};
var rules = {
  usage: "edgelint rules [SYSTEM…]",
  what: "Lists the rules by the system whose manual they quote.",
  groups: [
    ["Which rules", [["--preset NAME", "those that recommended, strict or all turns on (default: all)"]]],
    ["Output", [["--format NAME", "pretty (default), json, markdown"]]],
    [
      "Examples",
      [
        ["edgelint rules", "everything edgelint knows"],
        ["edgelint rules pem cps --preset recommended", "what runs by default, in two systems"]
      ]
    ]
  ]
};
var schema = {
  usage: "edgelint schema NAME",
  what: "Prints a JSON Schema (2020-12) of a document that edgelint reads or writes.",
  groups: [
    [
      "Names",
      [
        ["config", "edgelint.config.yaml"],
        ["findings", "what `edgelint --format json` prints"]
      ]
    ],
    ["Examples", [["edgelint schema findings > findings.schema.json", "to generate types, or to validate with"]]]
  ]
};
var topics = new Map(
  Object.entries({ lint, diff, order, graph, expiry, explain, rules, schema })
);
var overview = {
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
        ["help COMMAND", "the flags of a command"]
      ]
    ],
    [
      "Often used",
      [
        ["--preset NAME", "recommended (default), strict or all"],
        ["--fail-on LEVEL", "exit 1 from this severity on (default: medium)"],
        ["--format NAME", "pretty (default), json, sarif, sarif-github, github, markdown"],
        ["--output FORMAT=FILE", "also write a report to a file"],
        ["--version", "print the version"]
      ]
    ],
    [
      "Examples",
      [
        ["edgelint", "check everything here"],
        ["edgelint property/main.json --preset strict", "one file with what it includes, more rules"],
        ["edgelint explain pem/expired", "about a rule"]
      ]
    ],
    ["Exit codes", exits]
  ]
};
function help(command) {
  if (command === void 0) return text(overview);
  const topic = topics.get(command);
  if (topic !== void 0) return text(topic);
  const names = [...topics.keys()];
  throw new UserError(
    `there is no command ${command}${didYouMean(command, names) || `; there are ${names.join(", ")}`}`
  );
}
function text({ usage, what, groups }) {
  const parts = groups.map(([heading, rows]) => {
    const width = Math.max(...rows.map(([left]) => left.length));
    return [`${heading}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join("\n");
  });
  return `${[`Usage: ${usage}`, what, ...parts].join("\n\n")}
`;
}
export {
  help
};
