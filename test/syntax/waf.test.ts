import { describe, expect, test } from "vitest";
import type { HostScope } from "../../src/syntax/waf/index.ts";
import { analyse, parseExpression, terms, withHostCondition } from "../../src/syntax/waf/index.ts";
import { printExpression } from "../../src/syntax/waf/print.ts";

const V = "ali.tls_client_auth.cert_verified";

/** The canonical spelling of what was read. */
const spelled = (text: string): string | undefined => {
  const { ast } = parseExpression(text);
  return ast && printExpression(ast);
};

/** The problems as "underlined text | sentence | suggested text", doubtful ones marked with a question mark. */
const problemsOf = (text: string): string[] =>
  parseExpression(text).problems.map(({ span, what, sure, suggestion }) => {
    const fixed =
      suggestion && text.slice(0, suggestion.span.start) + suggestion.text + text.slice(suggestion.span.end);
    return [text.slice(span.start, span.end), sure ? what : `? ${what}`, ...(fixed === undefined ? [] : [fixed])].join(
      " | ",
    );
  });

describe("parseExpression", () => {
  test.for([
    ["reads the full mTLS rule", `(http.host in {"api.example.com" "iot.example.com"} and not ${V})`],
    ["reads a lone boolean field", "ssl"],
    ["reads true", "true"],
    ["reads a boolean that is compared", "ssl eq true"],
    ["reads an address without quotes", "ip.src eq 1.1.1.1"],
    ["reads networks and IPv6 in a set", "ip.src in {10.0.0.0/8 2001:db8::/32 ::1}"],
    ["reads a named list", "ip.src in $office"],
    ["reads a header", 'http.request.headers["x-client"] contains "a"'],
    [
      "reads the function forms",
      'starts_with(http.host, "api.") or ends_with(http.host, ".com") and exists(http.user_agent)',
    ],
    ["reads a length and a lower-cased field", 'len(http.request.uri) gt 10 and lower(http.host) eq "a"'],
    ["keeps a pattern's backslash", String.raw`http.host matches "\\.example\\.com$"`],
    ["keeps quotes and backslashes inside a string", String.raw`http.host eq "a\"b\\"`],
    ["keeps two levels of parentheses", '((ssl) or not (http.host ne "a"))'],
    ["reads ranges", "len(http.host) in {1..5 9} or ip.src in {10.0.0.1..10.0.0.9}"],
  ] as const)("%s", ([, text]) => {
    expect(parseExpression(text).problems).toEqual([]);
    expect(spelled(text)).toBe(text);
  });

  test.for([
    ["the sign ==", 'http.host == "a"', 'http.host eq "a"'],
    ["the signs != and &&", 'http.host != "a" && ssl', 'http.host ne "a" and ssl'],
    ["the signs || and !", `ssl||!${V}`, `ssl or not ${V}`],
    ["an exclamation mark with a blank", `! ${V}`, `not ${V}`],
    ["comparison signs", "len(http.host)>=3 and len(http.host)<9", "len(http.host) ge 3 and len(http.host) lt 9"],
    ["a raw string", 'http.host matches r#"^a"b\\.c$"#', 'http.host matches "^a\\"b\\\\.c$"'],
    ["line breaks and tabs", '(http.host\n\tin {"a"\r\n"b"})', '(http.host in {"a" "b"})'],
    ["and before or", "ssl or ssl and not ssl", "ssl or ssl and not ssl"],
  ] as const)("accepts %s", ([, text, canonical]) => {
    expect(parseExpression(text).problems).toEqual([]);
    expect(spelled(text)).toBe(canonical);
  });

  test.for([
    [
      "commas in a set",
      'http.host in {"a,b", "c","d"}',
      ['{"a,b", "c","d"} | the members of a set are separated by blanks, not by commas | http.host in {"a,b" "c" "d"}'],
    ],
    ["an empty set", "http.host in {}", ["{} | the set is empty, so no request can match it"]],
    [
      "not before eq",
      'not http.host eq "a"',
      [
        'not http.host eq "a" | ? ESA is said to refuse "not" before a comparison with "eq"; "ne" says the same | http.host ne "a"',
      ],
    ],
    [
      "! before ==",
      'ssl and !http.host == "a"',
      [
        '!http.host == "a" | ? ESA is said to refuse "not" before a comparison with "eq"; "ne" says the same | ssl and http.host ne "a"',
      ],
    ],
    [
      "not in",
      'http.host not in {"a"}',
      ['http.host not in {"a"} | ? ESA is said to refuse "not" after the field | not http.host in {"a"}'],
    ],
    [
      "the other vendor's field",
      "not cf.tls_client_auth.cert_verified",
      [
        "cf.tls_client_auth.cert_verified | the field cf.tls_client_auth.cert_verified belongs to another vendor; fields of ESA's own begin with ali. | not ali.tls_client_auth.cert_verified",
      ],
    ],
    [
      "another field of that vendor, with no known counterpart",
      "cf.threat_score gt 3",
      ["cf.threat_score | the field cf.threat_score belongs to another vendor; fields of ESA's own begin with ali."],
    ],
    [
      "text without quotes",
      "http.host in {api-1.example.com 1.example.com}",
      [
        'api-1.example.com | put api-1.example.com in double quotes | http.host in {"api-1.example.com" 1.example.com}',
        '1.example.com | put 1.example.com in double quotes | http.host in {api-1.example.com "1.example.com"}',
      ],
    ],
    [
      "single quotes",
      "http.host eq 'a'",
      ["'a' | strings stand in double quotes, not single quotes | http.host eq \"a\""],
    ],
    [
      "a function form written infix",
      'http.host starts_with "a"',
      [
        'http.host starts_with "a" | write starts_with as a function: starts_with(field, "text") | starts_with(http.host, "a")',
      ],
    ],
    ["in without braces", 'http.host in "a"', ['"a" | put what follows "in" in braces | http.host in {"a"}']],
    ["capitals", "ssl AND NOT ssl", ["AND | ? write AND, NOT in lower case | ssl and not ssl"]],
    ["an empty name of a host", 'ssl or http.host eq ""', ['"" | ESA takes no empty value for a hostname']],
    [
      "a wildcard in a name that is compared",
      'http.host eq "*.a.com"',
      ['"*.a.com" | ? ESA takes *.a.com as it stands: eq knows no wildcard | ends_with(http.host, ".a.com")'],
    ],
    [
      "a wildcard in a name that is excluded",
      'http.host ne "*.a.com" and ssl',
      [
        '"*.a.com" | ? ESA takes *.a.com as it stands: ne knows no wildcard | not ends_with(http.host, ".a.com") and ssl',
      ],
    ],
    [
      "a wildcard in a set",
      'http.host in {"a.com" "*.a.com"}',
      ['"*.a.com" | ? ESA takes *.a.com as it stands: in knows no wildcard'],
    ],
    [
      "a function of unknown name",
      'upper(http.host) eq "A"',
      ["upper | ? upper is not a function that edgelint knows ESA to have"],
    ],
    [
      "a third level of parentheses",
      "(((ssl)) or (ssl))",
      ["(ssl) | parentheses are nested deeper than the 2 levels ESA takes"],
    ],
  ] as const)("explains %s and still reads the rest", ([, text, expected]) => {
    expect(problemsOf(text)).toEqual(expected);
    expect(parseExpression(text).ast).toBeDefined();
  });

  test.for([
    [
      "wildcard",
      'http.host wildcard "*.a"',
      [
        "wildcard | ESA has no operator wildcard; its operators are eq, ne, in, contains, matches, lt, le, gt, ge, and starts_with(…), ends_with(…) and exists(…)",
      ],
    ],
    ["a parenthesis never closed", "(ssl and (ssl)", ["( | this parenthesis is never closed"]],
    ["a parenthesis too many", "ssl)", [") | this ) closes nothing"]],
    ["a brace never closed", '(http.host in {"a" )', ["{ | this brace is never closed"]],
    ["a brace too many", "ssl }", ["} | this } closes nothing"]],
    ["a quote never closed", 'http.host eq "a and ssl', ['"a and ssl | the string that begins here is never closed']],
    ["curly quotes", "http.host eq “a”", ["“ | strings stand in straight double quotes, not in “"]],
    ["a character from elsewhere", "ssl and 😀", ["😀 | the character 😀 has no meaning here"]],
    ["a template", 'http.host eq "a" and ${x}', ["$ | the character $ has no meaning here"]],
    ["a missing value", "http.host eq", [' | a value is missing after "eq"']],
    ["a set after eq", 'http.host eq {"a"}', ['{ | a set in braces can only follow "in", not "eq"']],
    ["a named list after eq", "ip.src eq $office", ['$office | the named list $office can only follow "in"']],
    ["a missing joining word", "(ssl http.host)", ['http.host | "and" or "or" is missing before http.host']],
    ["a missing joining word after a value", 'http.host eq "a" "b"', ['"b" | "and" or "or" is missing before "b"']],
    [
      "a missing condition",
      "ssl and",
      [" | a condition is missing here: it begins with a field name, but the expression ends"],
    ],
    ["nothing", " ", ["  | the expression is empty"]],
  ] as const)("gives up on %s with one sentence", ([, text, expected]) => {
    expect(problemsOf(text)).toEqual(expected);
    expect(parseExpression(text).ast).toBeUndefined();
  });

  test("counts bytes, not characters, against 4 KB", () => {
    const text = `http.host eq "${"é".repeat(2050)}"`;
    expect(parseExpression(text).problems.map(({ what }) => what)).toEqual([
      "the expression has 4115 bytes; ESA takes 4 KB",
    ]);
  });

  test("takes 20 conditions and objects to 21", () => {
    const ssl = (count: number): string => Array(count).fill("ssl").join(" and ");
    expect(parseExpression(ssl(20)).problems).toEqual([]);
    expect(parseExpression(ssl(21)).problems.map(({ what }) => what)).toEqual([
      "the expression has 21 conditions; ESA takes 20, and fewer on smaller plans",
    ]);
  });

  test.for(["(", "not ", "!", "f(", "{", '"\\"', 'r#"', "a and ", "a,", "f[", 'f in {"a",', "1:"])(
    "survives twenty thousand times %s",
    (part) => {
      expect(parseExpression(part.repeat(20_000)).problems.length).toBeGreaterThan(0);
      expect(analyse(part.repeat(20_000)).analysable).toBe(false);
    },
  );
});

describe("terms", () => {
  const show = (text: string, limit?: number): string | undefined => {
    const { ast } = parseExpression(text);
    const found = ast && terms(ast, limit);
    return found
      ?.map((term) =>
        term.map(({ negated, field, operator }) => `${negated ? "-" : "+"}${field}:${operator}`).join(" "),
      )
      .join(" | ");
  };

  test.for([
    ["multiplies and over or", "a and (b or c)", "+a:is +b:is | +a:is +c:is"],
    ["pushes not through parentheses", "not (a or not b)", "-a:is +b:is"],
    ["cancels two negations", "not (not a)", "+a:is"],
    ["reads ne as a negated eq", 'f ne "x"', "-f:eq"],
    [
      "reads a comparison with false as a negation",
      "f eq false or f ne true or f eq true or f ne false",
      "-f:is | -f:is | +f:is | +f:is",
    ],
    ["drops a term that contradicts itself", "a and (b or not a)", "+a:is +b:is"],
    ["drops repeats", "a and a", "+a:is"],
    ["leaves one empty term for true", "true or a and false", ""],
  ] as const)("%s", ([, text, expected]) => {
    expect(show(text)).toBe(expected);
  });

  test("gives up beyond the limit", () => {
    const text = Array.from({ length: 7 }, (_, at) => `(a${at} or b${at})`).join(" and ");
    expect(show(text)).toBeUndefined();
    expect(show(text, 128)?.split(" | ")).toHaveLength(128);
    expect(show("a or b", 1)).toBeUndefined();
  });
});

describe("analyse", () => {
  test.for([`not ${V}`, `!${V}`, `${V} eq false`, `${V} == false`, `${V} ne true`, `not (${V})`, `not ${V} eq true`])(
    "reads %s as not verified and unscoped",
    (text) => {
      const facts = analyse(text);
      expect(facts).toMatchObject({
        analysable: true,
        mentionsVerified: true,
        polarity: "not-verified",
        alwaysTrue: false,
      });
      expect(facts.unscopedBranches.map(({ span }) => text.slice(span.start, span.end))).toEqual([text]);
    },
  );

  test.for([
    ["verified", V, "verified"],
    ["verified eq true", `http.host eq "a" and ${V} eq true`, "verified"],
    ["both in different branches", `(http.host eq "a" and ${V}) or not ${V}`, "both"],
    ["another field", "not ssl", "none"],
    ["a comparison that is not a truth value", `${V} eq "false"`, "none"],
  ] as const)("tells the polarity of %s", ([, text, polarity]) => {
    expect(analyse(text).polarity).toBe(polarity);
  });

  test("takes the verified field from the options", () => {
    expect(analyse("not my.flag", { verifiedFields: ["my.flag"] }).polarity).toBe("not-verified");
    expect(analyse(`not ${V}`, { verifiedFields: ["my.flag"] })).toMatchObject({
      polarity: "none",
      mentionsVerified: false,
    });
  });

  test.for([
    ["the canonical rule", `(http.host in {"a"} and not ${V})`, []],
    ["the trap of or", `(http.host eq "a") or (not ${V})`, [`not ${V}`]],
    ["a host that is only excluded", `http.host ne "a" and not ${V}`, [`http.host ne "a" and not ${V}`]],
    ["not in", `not http.host in {"a"} and not ${V}`, [`not http.host in {"a"} and not ${V}`]],
    ["a host excluded twice", `not (http.host ne "a") and not ${V}`, []],
    ["a function form", `ends_with(http.host, ".a") and not ${V}`, []],
    ["the host header", `http.request.headers["Host"] eq "a" and not ${V}`, []],
    ["the length of a host", `len(http.host) gt 3 and not ${V}`, [`len(http.host) gt 3 and not ${V}`]],
    ["a negation of both", `not (http.host ne "a" or ${V})`, []],
    ["a negation that splits", `not (ssl and ${V})`, [`not (ssl and ${V})`]],
    ["one of two alternatives", `(http.host eq "a" or ssl) and not ${V}`, [`(http.host eq "a" or ssl) and not ${V}`]],
    ["an impossible branch", `http.host eq "a" and not ${V} or (ssl and not ssl and not ${V})`, []],
  ] as const)("finds the unscoped branches of %s", ([, text, expected]) => {
    const found = analyse(text).unscopedBranches;
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(expected);
  });

  test.for<[string, string, HostScope]>([
    ["none", "ssl", { kind: "any" }],
    [
      "names in lower case without blanks",
      'http.host in {"A.com " "b.com"}',
      { kind: "only", names: ["a.com", "b.com"], patterns: [], without: [] },
    ],
    [
      "a name in another script, in ASCII",
      'http.host eq "Bücher.example"',
      { kind: "only", names: ["xn--bcher-kva.example"], patterns: [], without: [] },
    ],
    [
      "a wildcard, to which no request comes",
      'http.host in {"*.a.com" "a.com"}',
      { kind: "only", names: ["a.com"], patterns: [], without: [] },
    ],
    [
      "an intersection",
      'http.host in {"a" "b"} and http.host ne "a"',
      { kind: "only", names: ["b"], patterns: [], without: [] },
    ],
    ["nothing", 'http.host eq "a" and http.host eq "b"', { kind: "only", names: [], patterns: [], without: [] }],
    [
      "names that a part decides",
      'http.host in {"x.a" "x.b"} and ends_with(http.host, ".A")',
      { kind: "only", names: ["x.a"], patterns: [], without: [] },
    ],
    [
      "a pattern with an exception",
      'ends_with(http.host, ".a") and http.host ne "x.a"',
      {
        kind: "only",
        names: [],
        patterns: [{ operator: "ends_with", value: ".a" }],
        without: [{ operator: "eq", value: "x.a" }],
      },
    ],
    [
      "names and an open pattern",
      'http.host eq "a" and http.host matches "^A"',
      { kind: "only", names: ["a"], patterns: [{ operator: "matches", value: "^A" }], without: [] },
    ],
    [
      "a named list",
      "http.host in $hosts",
      { kind: "only", names: [], patterns: [{ operator: "in", value: "$hosts" }], without: [] },
    ],
    [
      "exceptions",
      'not http.host in {"a" "B"} and not http.host contains "c"',
      { kind: "except", names: ["a", "b"], patterns: [{ operator: "contains", value: "c" }] },
    ],
  ])("describes a host scope of %s", ([, text, scope]) => {
    expect(analyse(text).branches.map(({ hosts }) => hosts)).toEqual([scope]);
  });

  test.for([
    ["a named host", `http.host in {"A" "b"} and not ${V}`, "a", "yes"],
    ["a host with capitals and blanks", `http.host eq "a" and not ${V}`, " A ", "yes"],
    ["another host", `http.host eq "a" and not ${V}`, "b", "no"],
    ["a host in a branch with more conditions", `http.host eq "a" and ssl and not ${V}`, "a", "maybe"],
    [
      "a host in a second, full branch",
      `http.host eq "a" and ssl and not ${V} or http.host eq "a" and !${V}`,
      "a",
      "yes",
    ],
    ["a suffix", `ends_with(http.host, ".a") and not ${V}`, "x.a", "yes"],
    ["a name in another script", `http.host eq "bücher.example" and not ${V}`, "xn--bcher-kva.example", "yes"],
    ["a part in another script", `http.host contains "büch" and not ${V}`, "xn--bcher-kva.example", "maybe"],
    ["a pattern", `http.host matches "a$" and not ${V}`, "a", "maybe"],
    ["a named list", `http.host in $hosts and not ${V}`, "a", "maybe"],
    ["any host", `not ${V}`, "a", "yes"],
    ["an excluded host", `http.host ne "a" and not ${V}`, "a", "no"],
    ["a host that is not excluded", `http.host ne "a" and not ${V}`, "b", "yes"],
    ["a rule that only matches verified requests", `http.host eq "a" and ${V}`, "a", "no"],
    ["a rule that does not look at the certificate", 'http.host eq "a"', "a", "yes"],
    ["true", "true", "a", "yes"],
    ["an expression that cannot be read", "http.host eq", "a", "maybe"],
  ] as const)("answers for %s", ([, text, host, answer]) => {
    expect(analyse(text).coversHost(host)).toBe(answer);
  });

  test.for([
    ["true", true],
    ["ssl or true", true],
    ["ssl or not ssl", true],
    ["not true", false],
    ["true and ssl", false],
  ] as const)("knows whether %s always holds", ([text, expected]) => {
    expect(analyse(text).alwaysTrue).toBe(expected);
  });

  test("says why a broken expression is not analysable, and still sees the field", () => {
    expect(analyse(`(not ${V}`)).toMatchObject({
      analysable: false,
      why: "the expression cannot be read: this parenthesis is never closed",
      mentionsVerified: true,
      polarity: "none",
      unscopedBranches: [],
    });
  });

  test("says why by the fault that hides the rest, not by the first", () => {
    expect(analyse(`${"(".repeat(5000)}ssl`).why).toBe(
      "the expression cannot be read: the expression is nested too deeply to be read",
    );
  });

  test("says why a large expression is not analysable", () => {
    const text = `not ${V} and ${Array.from({ length: 7 }, (_, at) => `(a${at} or b${at})`).join(" and ")}`;
    expect(analyse(text)).toMatchObject({
      analysable: false,
      mentionsVerified: true,
      why: "the expression has too many alternatives to be followed",
    });
  });
});

describe("withHostCondition", () => {
  const H = 'http.host in {"a" "b"}';

  test.for([
    ["a lone test, with parentheses", `not ${V}`, `(${H} and not ${V})`],
    ["a lone test in parentheses", `(not ${V})`, `(${H} and not ${V})`],
    ["the front of its conjunction", `(ip.src eq 1.1.1.1  and !${V})`, `(${H} and ip.src eq 1.1.1.1  and !${V})`],
    ["the unscoped branch alone", `(http.host eq "x") or (not ${V})`, `(http.host eq "x") or (${H} and not ${V})`],
    [
      "each unscoped branch",
      `not ${V} or (ssl and ${V} eq false)`,
      `(${H} and not ${V}) or (${H} and ssl and ${V} eq false)`,
    ],
    ["a branch that only excludes", `http.host ne "x" and not ${V}`, `${H} and http.host ne "x" and not ${V}`],
    ["a negated group, written anew", `not (ssl or ${V})`, `(${H} and not ssl and not ${V})`],
    [
      "one of two alternatives, written anew",
      `(http.host eq "x" or ssl) and not ${V}`,
      `(http.host eq "x" and not ${V}) or (${H} and ssl and not ${V})`,
    ],
  ] as const)("adds the hosts to %s", ([, text, expected]) => {
    expect(withHostCondition(text, ["A", " b ", "a"])).toBe(expected);
    expect(analyse(expected).unscopedBranches).toEqual([]);
  });

  test.for([
    ["nothing is unscoped", `http.host eq "x" and not ${V}`, ["a"]],
    ["there are no hosts", `not ${V}`, [" "]],
    ["the expression is broken", `(not ${V}`, ["a"]],
    ["the certificate is not tested", "true", ["a"]],
  ] as const)("changes nothing when %s", ([, text, hosts]) => {
    expect(withHostCondition(text, hosts)).toBe(text);
  });
});
