import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call, Condition, Expr, FieldRef, Operator, Scalar, Subject, Term } from "../../src/syntax/waf/index.ts";
import { analyse, parseExpression, terms, withHostCondition } from "../../src/syntax/waf/index.ts";
import { printExpression } from "../../src/syntax/waf/print.ts";
import type { Span } from "../../src/text/index.ts";

const V = "ali.tls_client_auth.cert_verified";
const span: Span = { start: 0, end: 0 };

// Trees as the parser builds them: a chain holds no chain that binds looser without a group between.

const name = fc.stringMatching(/^[a-z_]{1,6}(\.[a-z_]{1,4})?$/).map((text) => `x${text}`);
const text = fc.string({ unit: "grapheme", maxLength: 8 });
const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  text.map((value) => ({ kind: "string" as const, text: value, span })),
  fc.integer().map((value) => ({ kind: "number" as const, text: String(value), span })),
  fc.ipV4().map((value) => ({ kind: "ip" as const, text: value, span })),
  fc
    .ipV6()
    .filter((value) => /^[0-9a-f:]+$/i.test(value))
    .map((value) => ({ kind: "ip" as const, text: value, span })),
  fc.boolean().map((value) => ({ kind: "boolean" as const, text: String(value), span })),
);
const field: fc.Arbitrary<FieldRef> = fc.record({
  kind: fc.constant("field" as const),
  name,
  keys: fc.array(
    text.map((value) => ({ kind: "string" as const, text: value, span })),
    { maxLength: 1 },
  ),
  span: fc.constant(span),
});
const call: fc.Arbitrary<Call> = fc.record({
  kind: fc.constant("call" as const),
  name: fc.constantFrom("len", "lower"),
  args: fc.array(fc.oneof(field, scalar), { minLength: 1, maxLength: 2 }),
  span: fc.constant(span),
});
const subject: fc.Arbitrary<Subject> = fc.oneof(field, call);

const withValues = (operator: Operator, values: fc.Arbitrary<readonly Scalar[]>): fc.Arbitrary<Condition> =>
  fc
    .tuple(subject, values)
    .map(([about, list]) => ({ kind: "condition", subject: about, operator, values: list, span }));

const condition: fc.Arbitrary<Condition> = fc.oneof(
  withValues("is", fc.constant([])),
  withValues("exists", fc.constant([])),
  withValues("in", fc.array(scalar, { maxLength: 3 })),
  withValues(
    "in",
    name.map((value) => [{ kind: "list", text: `$${value}`, span }]),
  ),
  ...(["eq", "ne", "contains", "matches", "starts_with", "ends_with", "lt", "le", "gt", "ge"] as const).map(
    (operator) =>
      withValues(
        operator,
        scalar.map((value) => [value]),
      ),
  ),
);

/** Trees over the given conditions. */
const treesOf = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Expr> =>
  fc.letrec<{ or: Expr; and: Expr; unary: Expr; atom: Expr }>((tie) => ({
    or: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      tie("and"),
      fc.array(tie("and"), { minLength: 2, maxLength: 3 }).map((operands): Expr => ({ kind: "or", operands, span })),
    ),
    and: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      tie("unary"),
      fc.array(tie("unary"), { minLength: 2, maxLength: 3 }).map((operands): Expr => ({ kind: "and", operands, span })),
    ),
    unary: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      tie("atom"),
      tie("unary").map((operand): Expr => ({ kind: "not", operand, span })),
    ),
    atom: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc.boolean().map((value): Expr => ({ kind: "constant", value, span })),
      tie("or").map((operand): Expr => ({ kind: "group", operand, span })),
    ),
  })).or;

/** Fragments that form expressions often enough to reach deep into the parser. */
const soup = fc
  .array(
    fc.constantFrom(
      ..."( ) { } [ ] , ! not and or && || in eq == wildcard NOT 'a' “ http.host a.b 1 1.2.3.4 ::1 1..2 $x true false".split(
        " ",
      ),
      ...`"a" starts_with( len( exists( \\ " r#" cf.x ${V}`.split(" "),
    ),
    { maxLength: 25 },
  )
  .chain((parts) => fc.constantFrom(" ", "").map((glue) => parts.join(glue)));
const anyText = fc.oneof(
  soup,
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

/** Expressions in which the analysis has something to find; their fields take the values of a {@link Request}. */
interface Request {
  readonly host: string;
  readonly verified: boolean;
  readonly ssl: boolean;
  readonly length: number;
}
const HOSTS = ["a", "b", "x.a", "c"];
const request: fc.Arbitrary<Request> = fc.record({
  host: fc.constantFrom(...HOSTS),
  verified: fc.boolean(),
  ssl: fc.boolean(),
  length: fc.nat(2),
});

const plain = (fieldName: string): FieldRef => ({ kind: "field", name: fieldName, keys: [], span });
const known = (fieldName: string, operator: Operator, values: readonly Scalar[]): Condition => ({
  kind: "condition",
  subject: plain(fieldName),
  operator,
  values,
  span,
});
const hostValue = fc.constantFrom(...HOSTS, "A").map((value): Scalar => ({ kind: "string", text: value, span }));
const truth = fc.boolean().map((value): Scalar => ({ kind: "boolean", text: String(value), span }));
const knownCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(V, V, "ssl").map((fieldName) => known(fieldName, "is", [])),
  fc
    .tuple(fc.constantFrom(V, "ssl"), fc.constantFrom("eq" as const, "ne" as const), truth)
    .map(([f, op, value]) => known(f, op, [value])),
  fc
    .tuple(
      fc.constantFrom("eq" as const, "ne" as const, "contains" as const, "starts_with" as const, "ends_with" as const),
      hostValue,
    )
    .map(([op, value]) => known("http.host", op, [value])),
  fc.array(hostValue, { minLength: 1, maxLength: 2 }).map((values) => known("http.host", "in", values)),
  fc
    .tuple(
      fc.constantFrom("eq" as const, "ne" as const, "lt" as const, "le" as const, "gt" as const, "ge" as const),
      fc.nat(2),
    )
    .map(([op, value]) => known("length", op, [{ kind: "number", text: String(value), span }])),
);

function conditionHolds(operator: Operator, values: readonly Scalar[], fieldName: string, at: Request): boolean {
  if (fieldName === V || fieldName === "ssl") {
    const is = fieldName === V ? at.verified : at.ssl;
    if (operator === "is") return is;
    return (operator === "eq") === (String(is) === values[0]?.text);
  }
  if (fieldName === "length") {
    const to = Number(values[0]?.text);
    const results: Partial<Record<Operator, boolean>> = {
      eq: at.length === to,
      ne: at.length !== to,
      lt: at.length < to,
      le: at.length <= to,
      gt: at.length > to,
      ge: at.length >= to,
    };
    return results[operator] ?? false;
  }
  const texts = values.map((value) => value.text.toLowerCase());
  const [first = ""] = texts;
  if (operator === "ne") return at.host !== first;
  if (operator === "contains") return at.host.includes(first);
  if (operator === "starts_with") return at.host.startsWith(first);
  if (operator === "ends_with") return at.host.endsWith(first);
  return texts.includes(at.host);
}

function matches(expr: Expr, at: Request): boolean {
  switch (expr.kind) {
    case "constant":
      return expr.value;
    case "group":
      return matches(expr.operand, at);
    case "not":
      return !matches(expr.operand, at);
    case "and":
      return expr.operands.every((operand) => matches(operand, at));
    case "or":
      return expr.operands.some((operand) => matches(operand, at));
    case "condition":
      return conditionHolds(expr.operator, expr.values, printExpression({ ...expr, operator: "is", values: [] }), at);
  }
}

const termHolds = (term: Term, at: Request): boolean =>
  term.every(
    ({ operator, values, field: fieldName, negated }) => conditionHolds(operator, values, fieldName, at) !== negated,
  );

const withoutSpans = (expr: unknown): unknown =>
  JSON.parse(JSON.stringify(expr, (key, value: unknown) => (key === "span" ? undefined : value)));

const everyRequest: readonly Request[] = HOSTS.flatMap((host) =>
  [true, false].flatMap((verified) =>
    [true, false].flatMap((ssl) => [0, 1, 2].map((length) => ({ host, verified, ssl, length }))),
  ),
);

test("a printed tree parses back to the same tree", () => {
  fc.assert(
    fc.property(treesOf(condition), (tree) => {
      expect(withoutSpans(parseExpression(printExpression(tree)).ast)).toEqual(withoutSpans(tree));
    }),
    { numRuns: 300 },
  );
});

test("any text is answered without throwing, and says something where it gives no tree", () => {
  fc.assert(
    fc.property(anyText, (any) => {
      const { ast, problems } = parseExpression(any);
      if (ast === undefined) expect(problems.some(({ sure }) => sure)).toBe(true);
      const facts = analyse(any);
      expect(facts.analysable).toBe(facts.why === undefined);
      facts.coversHost("a");
      withHostCondition(any, ["a"]);
      for (const place of problems) {
        expect(isInside(place.span, { start: 0, end: any.length })).toBe(true);
        if (place.suggestion) expect(isInside(place.suggestion.span, { start: 0, end: any.length })).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

/** Spellings that are faults with a suggestion, as replacements in canonical text; the values of known conditions hold no quotes. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/" "/g, '", "'],
  [/" "/g, '","'],
  [/"(\w+)"/g, "'$1'"],
  [/"(x\.a|b|c)"/g, "$1"],
  [/ in \{/g, " not in {"],
  [/ in \{("[^ "]*")\}/g, " in $1"],
  [/ (eq|ne|contains) /g, " not $1 "],
  [/(starts_with|ends_with)\((\S+), (\S+)\)(?= |$)/g, "$2 $1 $3"],
  [/\bnot /g, "NOT "],
  [/ and /g, " AND "],
];
const sloppy = fc
  .tuple(treesOf(knownCondition), fc.subarray([...SLIPS], { minLength: 1 }))
  .map(([tree, slips]) => slips.reduce((so, [from, to]) => so.replace(from, to), printExpression(tree)));

test("suggestions applied one after another come to an end and keep the meaning", () => {
  let applied = 0;
  fc.assert(
    fc.property(sloppy, (before) => {
      const { ast } = parseExpression(before);
      if (ast === undefined) return;
      let now = before;
      // One fault may take several steps: `not f not eq v`.
      for (let left = before.length; left >= 0; left--) {
        const suggestion = parseExpression(now).problems.find((problem) => problem.suggestion)?.suggestion;
        if (suggestion === undefined) break;
        applied++;
        now = now.slice(0, suggestion.span.start) + suggestion.text + now.slice(suggestion.span.end);
        const repaired = parseExpression(now).ast ?? fail();
        expect(everyRequest.filter((at) => matches(repaired, at) !== matches(ast, at))).toEqual([]);
      }
      expect(parseExpression(now).problems.filter((problem) => problem.suggestion)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(applied).toBeGreaterThan(100);
});

const isInside = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;

type AnyNode = Expr | Subject | Scalar;
function childrenOf(node: AnyNode): readonly AnyNode[] {
  switch (node.kind) {
    case "and":
    case "or":
      return node.operands;
    case "not":
    case "group":
      return [node.operand];
    case "condition":
      return [node.subject, ...node.values];
    case "field":
      return node.keys;
    case "call":
      return node.args;
    default:
      return [];
  }
}

function checkSpans(node: AnyNode, outer: Span): void {
  expect(node.span.start).toBeLessThan(node.span.end);
  expect(isInside(node.span, outer)).toBe(true);
  const children = childrenOf(node);
  children.forEach((child, at) => {
    checkSpans(child, node.span);
    const next = children[at + 1];
    if (next !== undefined) expect(child.span.end).toBeLessThanOrEqual(next.span.start);
  });
}

test("spans lie inside their parents, and siblings stand in order without overlap", () => {
  fc.assert(
    fc.property(fc.oneof(soup, treesOf(condition).map(printExpression)), (any) => {
      const { ast } = parseExpression(any);
      if (ast !== undefined) checkSpans(ast, { start: 0, end: any.length });
    }),
    { numRuns: 300 },
  );
});

test("a part cut out by its span parses to the same part", () => {
  const check = (node: Expr, whole: string): void => {
    expect(withoutSpans(parseExpression(whole.slice(node.span.start, node.span.end)).ast)).toEqual(withoutSpans(node));
    if (node.kind === "and" || node.kind === "or") node.operands.forEach((operand) => check(operand, whole));
    if (node.kind === "not" || node.kind === "group") check(node.operand, whole);
  };
  fc.assert(
    fc.property(treesOf(condition).map(printExpression), (whole) => {
      const { ast } = parseExpression(whole);
      if (ast !== undefined) check(ast, whole);
    }),
  );
});

test("terms mean the same as the tree", () => {
  fc.assert(
    fc.property(treesOf(knownCondition), request, (tree, at) => {
      const found = terms(tree, 200);
      if (found !== undefined) expect(found.some((term) => termHolds(term, at))).toBe(matches(tree, at));
    }),
    { numRuns: 1000 },
  );
});

test("what is said about a host is true of every request to it", () => {
  fc.assert(
    fc.property(treesOf(knownCondition), fc.constantFrom(...HOSTS), (tree, host) => {
      const facts = analyse(printExpression(tree));
      const unverified = everyRequest.filter((at) => at.host === host && !at.verified).map((at) => matches(tree, at));
      const answer = facts.coversHost(host);
      if (answer === "yes") expect(unverified).not.toContain(false);
      if (answer === "no") expect(unverified).not.toContain(true);
      if (facts.alwaysTrue) expect(everyRequest.every((at) => matches(tree, at))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("a repair limits the unscoped branches to the hosts and changes no other", () => {
  fc.assert(
    fc.property(treesOf(knownCondition), fc.subarray(["a", "c", "elsewhere"], { minLength: 1 }), (tree, hosts) => {
      const before = printExpression(tree);
      const facts = analyse(before);
      if (!facts.analysable) return;
      const after = withHostCondition(before, hosts);
      const repaired = parseExpression(after).ast;
      if (repaired === undefined) return expect(after).toBe("a readable expression");
      const again = analyse(after);
      if (again.analysable) expect(again.unscopedBranches).toEqual([]);
      const isUnscoped = (index: number): boolean => facts.unscopedBranches.includes(facts.branches[index] ?? fail());
      const kept = terms(parseExpression(before).ast ?? fail()) ?? fail();
      const wanted = (at: Request): boolean =>
        kept.some((term, index) => termHolds(term, at) && (!isUnscoped(index) || hosts.includes(at.host)));
      expect(everyRequest.filter((at) => matches(repaired, at) !== wanted(at))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function fail(): never {
  throw new Error("the property's own bookkeeping is wrong");
}
