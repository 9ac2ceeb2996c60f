/** The help of the commands that tell what the files mean, beyond findings. */
import type { Topic } from "./help.ts";

export const graph: Topic = {
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
        ["edgelint graph --format json | jq '.edges[]|select(.state==\"unknown\")'", "what is not known"],
      ],
    ],
    [
      "Exit codes",
      [
        ["0", "the graph is whole, as far as files can tell"],
        ["2", "a mistake on the command line, or nothing to draw"],
        ["4", "incomplete: a file could not be read, or does not parse"],
      ],
    ],
  ],
};

export const expiry: Topic = {
  usage: "edgelint expiry [PATH…]",
  what: "Lists what ends when in the files below each PATH (default: the working directory): certificates, CAs, versions of client\ncertificates, with what stops working that day. The soonest comes first.",
  groups: [
    [
      "What to read",
      [
        ["--snapshot FILE", "the account as it is, for what the files do not tell"],
        ["--within DAYS", "only what ends in so many days or has ended, and how many things end later"],
        ["--now ISO-TIME", "the time from which days are counted (also EDGELINT_NOW)"],
      ],
    ],
    ["Output", [["--format NAME", "text (default), markdown, json, ics"]]],
    [
      "Examples",
      [
        ["edgelint expiry --snapshot account.json", "everything, the account's certificates included"],
        ["edgelint expiry --within 90", "what ends in the next 90 days"],
        ["edgelint expiry --format ics > expiry.ics", "for a calendar, with reminders a month and a week before"],
      ],
    ],
    [
      "Exit codes",
      [
        ["0", "the list is whole, as far as files can tell"],
        ["2", "a mistake on the command line, or nothing ends"],
        ["4", "incomplete: a file could not be read, or does not parse"],
      ],
    ],
  ],
};

export const diff: Topic = {
  usage: "edgelint diff [PATH…] --base REF|DIR",
  what: "Says what a change means for the systems, in words. What is only written otherwise means nothing and is not printed.",
  groups: [
    [
      "What to compare",
      [
        [
          "--base REF|DIR",
          "the earlier state: a commit of git, or a folder; without it, what a plan among the files says",
        ],
        ["--snapshot FILE", "the account as it is, for what the files do not tell"],
      ],
    ],
    ["Output", [["--format NAME", "text (default), markdown, json"]]],
    [
      "Examples",
      [
        ["edgelint diff --base origin/main", "what a branch changes"],
        ["edgelint diff plan.json", "what a plan would do (from `terraform show -json`)"],
      ],
    ],
    [
      "Exit codes",
      [
        ["0", "compared"],
        ["2", "a mistake on the command line, or nothing to compare with"],
        ["4", "incomplete: a file could not be read, or does not parse"],
      ],
    ],
  ],
};

export const order: Topic = {
  usage: "edgelint order [PATH…] --base REF|DIR\n       edgelint order [PATH…] --retire KIND:ID",
  what: "Tells the safe order of steps for a change, or for retiring things: what to do, what must be true before, how long to wait, and\nwhere a change as it is written must be split.",
  groups: [
    [
      "What to order",
      [
        [
          "--base REF|DIR",
          "the earlier state: a commit of git, or a folder; without it, what a plan among the files says",
        ],
        ["--retire KIND:ID", "take a thing down instead (repeatable); kinds: ca-set, enrollment, client-certificate,"],
        ["", "certificate-version, access-key, key-version, property-hostname, esa-ca"],
        ["--snapshot FILE", "the account as it is, for uses that the files do not tell"],
      ],
    ],
    ["Output", [["--format NAME", "text (default), markdown, mermaid, json"]]],
    [
      "Examples",
      [
        ["edgelint order --base origin/main", "how to roll out a branch"],
        ["edgelint order --retire ca-set:70010 --snapshot account.json", "how to take a CA set down"],
      ],
    ],
    [
      "Exit codes",
      [
        ["0", "there is a safe order"],
        ["2", "a mistake on the command line, or nothing to order"],
        ["4", "incomplete: a file could not be read or does not parse, or no order is safe"],
      ],
    ],
  ],
};
