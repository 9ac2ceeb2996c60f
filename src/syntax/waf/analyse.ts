/**
 * What rules ask of a WAF expression: which requests it matches, by host and by client certificate. What cannot be told is
 * never guessed.
 */
import type { Span } from "../../text/index.ts";
import type { Expr, Subject } from "./ast.ts";
import { VERIFIED_FIELDS } from "./ast.ts";
import type { Answer, HostScope } from "./hosts.ts";
import { hostScope, inScope, isHostTest } from "./hosts.ts";
import { parseExpression } from "./parser.ts";
import type { Literal, Term } from "./terms.ts";
import { literalKey, terms } from "./terms.ts";

/** What an analysis may be told. */
export interface AnalyseOptions {
  /** The names of the field that is true when the client certificate was verified; {@link VERIFIED_FIELDS} when absent. */
  readonly verifiedFields?: readonly string[];
}

/** One alternative of an expression: a request matches when all of its conditions hold. */
export interface Branch {
  /** It asks for requests whose client certificate was not verified. */
  readonly notVerified: boolean;
  /** It asks for requests whose client certificate was verified. */
  readonly verified: boolean;
  readonly hosts: HostScope;
  /** How many of its conditions test neither the certificate nor the host, and the fields these look at. */
  readonly otherConditions: number;
  readonly otherFields: readonly string[];
  /** The smallest part of the expression that holds the branch. */
  readonly span: Span;
  /** Whether it matches the host's requests that it asks for: all ("yes"), some or undecidable ("maybe"), none ("no"). */
  readonly covers: (host: string) => Answer;
}

/** What the rules want to know about an expression. When it is not analysable, the lists are empty and every answer is "maybe". */
export interface ExpressionFacts {
  readonly analysable: boolean;
  /** Why it is not analysable. */
  readonly why: string | undefined;
  /** Also for an expression that is not analysable. */
  readonly mentionsVerified: boolean;
  readonly polarity: "not-verified" | "verified" | "both" | "none";
  readonly branches: readonly Branch[];
  /** The branches for unverified requests that no positive host test limits. */
  readonly unscopedBranches: readonly Branch[];
  /** It matches every request, as `true` does. */
  readonly alwaysTrue: boolean;
  /** Whether it matches the unverified requests to a host, in any branch, also in one that does not look at the certificate. */
  readonly coversHost: (host: string) => Answer;
}

/** Reads an expression and says whose requests it matches. */
export function analyse(expression: string, options: AnalyseOptions = {}): ExpressionFacts {
  const verifiedFields = options.verifiedFields ?? VERIFIED_FIELDS;
  const { ast, why } = parseExpression(expression);
  if (ast === undefined) {
    return notAnalysable(
      `the expression cannot be read: ${why ?? "it has no meaning"}`,
      verifiedFields.some((field) => expression.includes(field)),
    );
  }
  const mentionsVerified = mentions(ast, new Set(verifiedFields));
  const alternatives = terms(ast);
  if (alternatives === undefined)
    return notAnalysable("the expression has too many alternatives to be followed", mentionsVerified);
  const branches = alternatives.map((term) => toBranch(ast, term, verifiedFields));
  return {
    analysable: true,
    why: undefined,
    mentionsVerified,
    polarity: polarityOf(branches),
    branches,
    unscopedBranches: branches.filter(isUnscoped),
    alwaysTrue: isAlwaysTrue(alternatives),
    coversHost: (host) => best(branches.filter((branch) => !branch.verified).map((branch) => branch.covers(host))),
  };
}

/** Whether a literal says that the certificate was verified (or, negated, that it was not). */
export function isVerifiedTest(literal: Literal, verifiedFields: readonly string[]): boolean {
  return literal.operator === "is" && verifiedFields.includes(literal.field);
}

/** Whether a term catches unverified requests on hosts it does not name. */
export function isUnscopedTerm(term: Term, verifiedFields: readonly string[]): boolean {
  return (
    term.some((literal) => literal.negated && isVerifiedTest(literal, verifiedFields)) &&
    hostScope(term).kind !== "only"
  );
}

function isUnscoped(branch: Branch): boolean {
  return branch.notVerified && branch.hosts.kind !== "only";
}

function notAnalysable(why: string, mentionsVerified: boolean): ExpressionFacts {
  return {
    analysable: false,
    why,
    mentionsVerified,
    polarity: "none",
    branches: [],
    unscopedBranches: [],
    alwaysTrue: false,
    coversHost: () => "maybe",
  };
}

function toBranch(ast: Expr, term: Term, verifiedFields: readonly string[]): Branch {
  const certificate = term.filter((literal) => isVerifiedTest(literal, verifiedFields));
  const hosts = hostScope(term);
  const others = term.filter((literal) => !certificate.includes(literal) && !isHostTest(literal));
  return {
    notVerified: certificate.some((literal) => literal.negated),
    verified: certificate.some((literal) => !literal.negated),
    hosts,
    otherConditions: others.length,
    otherFields: others.map(({ field }) => field),
    span: branchSpan(ast, term),
    covers: (host) => {
      const answer = inScope(hosts, host);
      return answer === "yes" && others.length > 0 ? "maybe" : answer;
    },
  };
}

/** Never inside a negation of several conditions: there the text says the opposite of what the branch means. */
function branchSpan(ast: Expr, term: Term): Span {
  if (term.length === 0) return ast.span;
  const start = Math.min(...term.map((literal) => literal.span.start));
  const end = Math.max(...term.map((literal) => literal.span.end));
  let node = ast;
  for (;;) {
    const parts: readonly Expr[] =
      node.kind === "and" || node.kind === "or" ? node.operands : node.kind === "group" ? [node.operand] : [];
    const smaller = parts.find((part) => part.span.start <= start && end <= part.span.end);
    if (smaller === undefined) return node.span;
    node = smaller;
  }
}

function polarityOf(branches: readonly Branch[]): ExpressionFacts["polarity"] {
  const notVerified = branches.some((branch) => branch.notVerified);
  const verified = branches.some((branch) => branch.verified);
  if (notVerified && verified) return "both";
  if (notVerified) return "not-verified";
  return verified ? "verified" : "none";
}

/** An empty term, or two terms of one literal each that are opposites; deeper tautologies are not looked for. */
function isAlwaysTrue(alternatives: readonly Term[]): boolean {
  const alone = alternatives.flatMap((term) => (term.length === 1 ? term : []));
  const wanted = new Set(alone.filter((literal) => !literal.negated).map(literalKey));
  return (
    alternatives.some((term) => term.length === 0) ||
    alone.some((literal) => literal.negated && wanted.has(literalKey(literal)))
  );
}

function best(answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.includes("maybe") ? "maybe" : "no";
}

function mentions(expr: Expr, fields: ReadonlySet<string>): boolean {
  if (expr.kind === "constant") return false;
  if (expr.kind === "condition") return subjectMentions(expr.subject, fields);
  if (expr.kind === "not" || expr.kind === "group") return mentions(expr.operand, fields);
  return expr.operands.some((operand) => mentions(operand, fields));
}

function subjectMentions(subject: Subject, fields: ReadonlySet<string>): boolean {
  if (subject.kind === "field") return fields.has(subject.name);
  return subject.args.some((arg) => (arg.kind === "field" || arg.kind === "call") && subjectMentions(arg, fields));
}
