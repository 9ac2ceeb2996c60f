import { describe, expect, test } from "vitest";
import { expired, folder } from "./program.ts";

const here = folder({ "a.pem": expired, "b.json": "{}" });

/** What a user gets for a mistake: nothing on stdout, one sentence on stderr, exit code 2, never a stack. */
function sentence(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { code, stdout, stderr } = here.run(args, { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^edgelint: [^\n]+\n$/);
  expect(stderr).not.toMatch(/ {4}at |fault of edgelint/);
  return stderr.slice("edgelint: ".length, -1);
}

const sentences = (...lines: readonly (readonly string[])[]): string =>
  lines.map((args) => `${args.join(" ")}\n    ${sentence(args)}`).join("\n");

describe("a mistake on the command line gets a sentence", () => {
  test("about commands and paths", () => {
    expect(
      sentences(
        ["lnt"],
        ["explian", "pem/expired"],
        ["nowhere"],
        ["lint", "nowhere"],
        [""],
        ["constructor"],
        ["help", "lnt"],
      ),
    ).toMatchInlineSnapshot(`
      "lnt
          there is no command, file or folder lnt; did you mean \`edgelint lint\`?
      explian pem/expired
          there is no command, file or folder explian; did you mean \`edgelint explain\`?
      nowhere
          there is no file or folder nowhere; give a path that exists
      lint nowhere
          there is no file or folder nowhere; give a path that exists

          a PATH is empty; give one, or none to check the working directory
      constructor
          there is no file or folder constructor; give a path that exists
      help lnt
          there is no command lnt; did you mean lint?"
    `);
  });

  test("about flags", () => {
    expect(
      sentences(
        ["--frmat", "json"],
        ["--zzzzzzzzz"],
        ["-z"],
        ["--format"],
        ["--format", "--quiet"],
        ["--format="],
        ["--format", "yaml"],
        ["--quiet=yes"],
        ["--preset", "none"],
        ["--fail-on", "bad"],
        ["--min-severity", "never"],
        ["--show", "possible,hidden"],
        ["--__proto__"],
      ),
    ).toMatchInlineSnapshot(`
      "--frmat json
          there is no flag --frmat; did you mean --format?
      --zzzzzzzzz
          there is no flag --zzzzzzzzz; \`edgelint lint --help\` lists the flags
      -z
          there is no flag -z; \`edgelint lint --help\` lists the flags
      --format
          --format needs a value; \`edgelint lint --help\` says which
      --format --quiet
          --format needs a value; \`edgelint lint --help\` says which
      --format=
          --format needs a value; \`edgelint lint --help\` says which
      --format yaml
          --format yaml is not possible; give one of pretty, json, sarif, sarif-github, github, markdown
      --quiet=yes
          --quiet takes no value; leave =yes out
      --preset none
          --preset none is not possible; give one of recommended, strict, all
      --fail-on bad
          --fail-on bad is not possible; give one of critical, high, medium, low, info, never
      --min-severity never
          --min-severity never is not possible; give one of critical, high, medium, low, info
      --show possible,hidden
          --show hidden is not possible; give one of possible, suppressed, unchecked, known
      --__proto__
          there is no flag --__proto__; \`edgelint lint --help\` lists the flags"
    `);
  });

  test("about rules", () => {
    expect(
      sentences(
        ["--rule", "pem/expird"],
        ["--rule", "pem"],
        ["--rule", "zzz"],
        ["--rule", "pem/expired=loud"],
        ["--rule", "pem/expired="],
      ),
    ).toMatchInlineSnapshot(`
      "--rule pem/expird
          there is no rule pem/expird; did you mean pem/expired?
      --rule pem
          pem is a system, not a rule; \`edgelint rules pem\` lists its rules
      --rule zzz
          there is no rule zzz; \`edgelint rules\` lists them all
      --rule pem/expired=loud
          --rule pem/expired with severity loud is not possible; did you mean low?
      --rule pem/expired=
          --rule pem/expired with severity "" is not possible; give one of critical, high, medium, low, info"
    `);
  });

  test("with what was probably meant", () => {
    const there = folder({ "fixtures/showcase/a.pem": expired, "b.json": "{}" });
    const said = (...args: readonly string[]): string => there.run(args).stderr.slice("edgelint: ".length, -1);
    expect(said("fixtures/showcas")).toBe(
      "there is no file or folder fixtures/showcas; did you mean fixtures/showcase?",
    );
    expect(said("lint", "fixtrues/showcase/a.pm")).toMatch(/did you mean fixtures\/showcase\/a\.pem\?$/);
    expect(said("--snapshot", "c.json")).toMatch(/it is not there; did you mean b\.json\?$/);
    expect(said("--preset", "srict")).toBe("--preset srict is not possible; did you mean strict?");
    expect(said("--format", "jsno")).toBe("--format jsno is not possible; did you mean json?");
    expect(said("--fail-on", "hihg")).toBe("--fail-on hihg is not possible; did you mean high?");
    expect(said("--format", "csv")).toMatch(/give one of pretty, json/);
  });

  test("about the clock", () => {
    expect(
      sentences(["--now", "tomorrow"], ["--now", "2026"], ["--now", "2026-02-31"], ["--now", "2026-01-01T25:00:00Z"]),
    ).toMatchInlineSnapshot(`
      "--now tomorrow
          --now tomorrow is no time; write it as in 2026-11-21T00:00:00Z
      --now 2026
          --now 2026 is no time; write it as in 2026-11-21T00:00:00Z
      --now 2026-02-31
          --now 2026-02-31 is no time; write it as in 2026-11-21T00:00:00Z
      --now 2026-01-01T25:00:00Z
          --now 2026-01-01T25:00:00Z is no time; write it as in 2026-11-21T00:00:00Z"
    `);
    expect(sentence([], { EDGELINT_NOW: "soon" })).toMatchInlineSnapshot(
      `"EDGELINT_NOW soon is no time; write it as in 2026-11-21T00:00:00Z"`,
    );
  });

  test("about files to read and write", () => {
    expect(
      sentences(
        ["--snapshot", "nope.json"],
        ["--snapshot", "."],
        ["--snapshot", "b.json"],
        ["--snapshot", "a.pem/x"],
        ["--output", "sarif"],
        ["--output", "yaml=a.yaml"],
        ["--output", "json=no/such/a.json"],
        ["--output", "json=."],
        ["--output", "json=a.out", "--output", "sarif=a.out"],
      ),
    ).toMatchInlineSnapshot(`
      "--snapshot nope.json
          --snapshot nope.json cannot be read: it is not there
      --snapshot .
          --snapshot . is a folder; give the file
      --snapshot b.json
          --snapshot b.json is no snapshot of an account: it does not begin with the member "edgelintSnapshot"; give the file that \`edgelint pull\` writes
      --snapshot a.pem/x
          --snapshot a.pem/x cannot be read: a part of its path is no folder
      --output sarif
          --output sarif is not FORMAT=FILE, as in --output sarif=edgelint.sarif
      --output yaml=a.yaml
          --output yaml is not possible; give one of pretty, json, sarif, sarif-github, github, markdown
      --output json=no/such/a.json
          no/such/a.json cannot be written: there is no folder no/such; make it first
      --output json=.
          . cannot be written: it is a folder; give a file
      --output json=a.out --output sarif=a.out
          two reports cannot go to one file, a.out; give each its own"
    `);
  });

  test("about explain, rules and schema", () => {
    expect(
      sentences(
        ["explain"],
        ["explain", "pem/expird"],
        ["explain", "propery"],
        ["explain", "constructor"],
        ["explain", "pem/expired", "--format", "html"],
        ["rules", "pme"],
        ["rules", "pem/expired"],
        ["schema"],
        ["schema", "finding"],
        ["schema", "zzzzzzz"],
        ["schema", "findings", "plan"],
      ).replace(/there are [a-z, ]+/g, "there are …"),
    ).toMatchInlineSnapshot(`
      "explain
          \`edgelint explain\` needs the id of a rule, as in \`edgelint explain pem/expired\`; \`edgelint rules\` lists them
      explain pem/expird
          there is no rule pem/expird; did you mean pem/expired?
      explain propery
          there is no rule propery; did you mean property?
      explain constructor
          there is no rule constructor; \`edgelint rules\` lists them all
      explain pem/expired --format html
          --format html is not possible; give one of pretty, json, markdown
      rules pme
          there is no system pme; did you mean pem?
      rules pem/expired
          there is no system pem/expired; \`edgelint explain pem/expired\` tells about that rule
      schema
          \`edgelint schema\` needs a name; give one of config, findings
      schema finding
          there is no schema finding; did you mean findings?
      schema zzzzzzz
          there is no schema zzzzzzz; give one of config, findings
      schema findings plan
          \`edgelint schema\` prints one schema; leave plan out"
    `);
  });

  test("in which nothing can move the cursor", () => {
    expect(sentence(["\u001b[2Jnowhere\nat all"])).toMatchInlineSnapshot(
      `"there is no file or folder �[2Jnowhere at all; give a path that exists"`,
    );
  });
});

describe("a path that is no file", () => {
  test.skipIf(process.platform !== "linux")("is refused rather than read for ever", () => {
    expect(sentence(["/dev/zero"])).toMatchInlineSnapshot(
      `"/dev/zero is a device; give a file or a folder, or use --stdin"`,
    );
  });
});
