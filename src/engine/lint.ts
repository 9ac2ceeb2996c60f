/**
 * The order of one run, and the only way into it: the clock and the files are handed in, so that the same input gives the
 * same result.
 */
import { type Document, type Loaded, load, type Project, type Unit } from "../model/index.ts";
import type { AnyRule } from "../rule/index.ts";
import { confirmCertificate } from "../syntax/index.ts";
import { type Files, SourceText } from "../text/index.ts";
import { type Base, Comparison } from "./before.ts";
import { Checker, type Said } from "./check.ts";
import { unreadProblems } from "./compare.ts";
import { undoubted } from "./doubt.ts";
import {
  counts,
  type Finding,
  type Location,
  type RunProblem,
  type RunResult,
  type Severity,
  severities,
  sourceKey,
  type Unchecked,
} from "./finding.ts";
import { type Selection, selectRules, severityIn, silentRules } from "./select.ts";
import { finishFindings, type Settled, settle } from "./settle.ts";

/** What a run is given; nothing else of the world reaches it. */
export interface LintOptions {
  readonly files: Files;
  readonly rules: readonly AnyRule[];
  readonly selection: Selection;
  /** The clock of every rule about dates. */
  readonly now: Date;
  /** The account's snapshot, by path. */
  readonly snapshot?: string;
  readonly version: string;
  /** An earlier state to compare with; without one a plan among the files tells what was. */
  readonly base?: Base;
}

/** A run's result with what reports and statistics need beside it. */
export interface Lint {
  readonly result: RunResult;
  readonly rules: readonly AnyRule[];
  /** The texts of the files that findings name, by `sourceKey`. */
  readonly sources: ReadonlyMap<string, SourceText>;
  /** Where secrets stand that no finding speaks of, because their rules were not asked for: no frame may show them. */
  readonly secrets: readonly Location[];
  readonly skipped: readonly { readonly file: string; readonly why: string }[];
}

/** Reads, checks and settles everything once: see the folder's index for the steps. */
export async function lint(options: LintOptions): Promise<Lint> {
  const selected = selectRules(options.rules, options.selection);
  const loaded = await load(options.files, options.snapshot);
  const checker = new Checker([...selected, ...silentRules(options.rules, selected)], options.now);
  const run = new Run(checker);
  const comparison = new Comparison(options.base, loaded, options.files);
  const faulty = loaded.documents.filter(isFaulty);
  for await (const unit of loaded.units()) {
    faulty.push(...unit.documents.filter(isFaulty));
    checkUnit(unit, checker);
    run.settle();
    comparison.take(unit);
  }
  checkProject(loaded, checker);
  const changes = await comparison.changes();
  if (changes !== undefined) checker.showChanges(changes);
  checker.finish({ change: changes !== undefined, snapshot: loaded.project.snapshot !== undefined });
  run.settle();
  if (comparison.earlier !== undefined && run.showsEarlier) hideEarlier(comparison.earlier, options, run);
  comparison.release();
  const problems = [...unreadProblems(loaded), ...checker.problems];
  const { earlier } = comparison;
  const old = earlier && [...earlier.loaded.documents, ...earlier.units.flatMap((unit) => unit.documents)];
  const sure = undoubted(run.settled, [...faulty, ...(old ?? []).filter(isFaulty)], options.rules);
  const settled = await explained(await confirmed(byFile(sure.settled, options), problems), options, run);
  const findings = finishFindings(settled);
  problems.push(...run.problems);
  const unchecked = [...checker.unchecked, ...sure.unchecked];
  const result = summarise({ findings, unchecked, problems }, loaded, {
    rules: selected.length,
    version: options.version,
  });
  const { sources, secrets } = run;
  return { result, rules: selected.map(({ rule }) => rule), sources, secrets, skipped: loaded.skipped };
}

function isFaulty({ problems }: Document): boolean {
  return problems.length > 0;
}

/** The findings as overrides of their files have them. */
function byFile(settled: readonly Settled[], { selection, rules }: LintOptions): readonly Settled[] {
  if ((selection.overrides ?? []).length === 0) return settled;
  const byId = new Map<string, AnyRule>(rules.map((rule) => [rule.meta.id, rule]));
  return settled.flatMap((one) => {
    const { finding } = one;
    const rule = byId.get(finding.rule);
    const severity = rule && severityIn(finding.file, { rule, severity: finding.severity }, selection);
    return severity === undefined ? [] : [{ ...one, finding: { ...finding, severity } }];
  });
}

/** What settling has gathered so far. */
class Run {
  readonly settled: Settled[] = [];
  readonly sources = new Map<string, SourceText>();
  readonly problems: RunProblem[] = [];
  readonly secrets: Location[] = [];
  readonly #checker: Checker;

  constructor(checker: Checker) {
    this.#checker = checker;
  }

  settle(): void {
    const said = this.#checker.take();
    if (said.length === 0) return;
    this.settled.push(
      ...settle(
        said.filter(({ isSilent }) => !isSilent),
        this.sources,
        this.problems,
      ),
    );
    this.hide(said.filter(({ isSilent }) => isSilent));
  }

  /** Notes where secrets stand, which no frame may show. */
  hide(said: readonly Said[]): void {
    const silent = settle(said, new Map(), this.problems);
    for (const { finding } of silent) this.secrets.push(finding, ...finding.related);
  }

  /** True where a frame would show a text of the earlier state. */
  get showsEarlier(): boolean {
    const isEarlier = ({ revision }: Location): boolean => revision !== undefined;
    return this.settled.some(({ finding }) => isEarlier(finding) || finding.related.some(isEarlier));
  }
}

/** Adds to every finding that tells of what is gone the changed line that is nearest, where its file is still there. */
async function explained(settled: readonly Settled[], { files }: LintOptions, run: Run): Promise<readonly Settled[]> {
  if (!run.showsEarlier) return settled;
  const { nearestChange } = await import("./nearest.ts");
  const paths = new Set(files.list().map(({ path }) => path));
  return settled.map((one) => {
    const { finding } = one;
    const gone = [finding, ...finding.related].find(({ revision }) => revision !== undefined);
    const before = gone === undefined ? undefined : run.sources.get(sourceKey(gone));
    const read = gone !== undefined && paths.has(gone.file) ? files.read(gone.file) : undefined;
    if (gone === undefined || before === undefined || read?.ok !== true) return one;
    const after = run.sources.get(gone.file) ?? new SourceText(gone.file, read.text());
    const place = nearestChange(gone, before, after);
    const isShown = ({ file, revision, start }: Location): boolean =>
      revision === undefined && file === place?.file && start.line === place.start.line;
    if (place === undefined || [finding, ...finding.related].some(isShown)) return one;
    run.sources.set(gone.file, after);
    const note = { ...place, note: "changed here" };
    return { ...one, finding: { ...finding, related: [...finding.related, note] } };
  });
}

/** Finds the secrets of the earlier state: the rules about them have looked at the later one only. */
function hideEarlier(
  { loaded, units }: NonNullable<Comparison["earlier"]>,
  { rules, now }: LintOptions,
  run: Run,
): void {
  const checker = new Checker(silentRules(rules, []), now);
  for (const unit of units) checkUnit(unit, checker);
  checkProject(loaded, checker);
  run.hide(checker.take());
}

/** One property: the files it is written in, its includes, its trees, and then the property as a whole. */
function checkUnit(unit: Unit, checker: Checker): void {
  for (const document of unit.documents) checker.show("document", document);
  for (const mark of unit.marks) checker.show("includeMark", mark);
  for (const variable of unit.variables) checker.show("variableUse", variable);
  for (const orphan of unit.orphans) checker.show("orphanSnippet", orphan);
  for (const tree of unit.trees) checker.walk(tree);
  for (const property of unit.properties) checker.show("property", property);
  for (const include of unit.includes) checker.show("include", include);
}

/** Everything that is no rule tree, and at the end the project. */
function checkProject({ documents, project }: Loaded, checker: Checker): void {
  for (const document of documents) checker.show("document", document);
  for (const hostname of project.hostnames) checker.show("hostname", hostname);
  showLists(project, checker);
  for (const certificate of project.certificates) checker.show("certificate", certificate);
  checker.show("project", project);
}

/** Every list of the project, each under the kind of its nodes. */
function showLists(project: Project, checker: Checker): void {
  for (const node of project.edgeHostnames) checker.show("edgeHostname", node);
  for (const node of project.activations) checker.show("activation", node);
  for (const node of project.enrollments) checker.show("enrollment", node);
  for (const node of project.uploads) checker.show("certificateUpload", node);
  for (const node of project.domainValidations) checker.show("domainValidation", node);
  for (const node of project.caSets) checker.show("caSet", node);
  for (const node of project.caSetVersions) checker.show("caSetVersion", node);
  for (const node of project.caSetActivations) checker.show("caSetActivation", node);
  for (const node of project.clientCertificates) checker.show("clientCertificate", node);
  for (const node of project.certificateVersions) checker.show("certificateVersion", node);
  for (const node of project.accountCas) checker.show("accountCa", node);
  for (const node of project.accessKeys) checker.show("accessKey", node);
  for (const node of project.keyVersions) checker.show("keyVersion", node);
  for (const node of project.csrs) checker.show("csr", node);
  for (const node of project.pemTexts) checker.show("pemText", node);
  for (const node of project.esaSites) checker.show("esaSite", node);
  for (const node of project.esaCas) checker.show("esaCa", node);
  for (const node of project.esaClientCertificates) checker.show("esaClientCertificate", node);
  for (const node of project.esaBindings) checker.show("esaBinding", node);
  for (const node of project.esaWafRules) checker.show("esaWafRule", node);
  for (const module of project.terraformModules) {
    checker.show("terraformModule", module);
    for (const block of module.blocks) checker.show("terraformBlock", block);
  }
}

/** A second reader confirms every certificate a finding speaks of; where the two disagree, that is a problem and no finding. */
async function confirmed(settled: readonly Settled[], problems: RunProblem[]): Promise<readonly Settled[]> {
  const verdicts = new Map<Uint8Array, boolean>();
  for (const { certificate, finding } of settled) {
    if (certificate === undefined || verdicts.has(certificate)) continue;
    const verdict = await confirmCertificate(certificate);
    verdicts.set(certificate, verdict.agrees);
    if (!verdict.agrees) {
      const message = `two readers disagree about a certificate (${verdict.what}), so nothing is said about it`;
      problems.push({ file: finding.file, start: finding.start, message });
    }
  }
  return settled.filter(({ certificate }) => certificate === undefined || verdicts.get(certificate) === true);
}

function summarise(
  {
    findings,
    unchecked,
    problems,
  }: { findings: readonly Finding[]; unchecked: readonly Unchecked[]; problems: readonly RunProblem[] },
  loaded: Loaded,
  about: { readonly rules: number; readonly version: string },
): RunResult {
  const tally = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>; // one entry per severity
  for (const { severity } of findings.filter(counts)) tally[severity]++;
  return {
    schema: 1,
    tool: { name: "edgelint", version: about.version },
    findings,
    unchecked,
    problems,
    summary: {
      files: loaded.fileCount(),
      rules: about.rules,
      findings: tally,
      suppressed: 0,
      known: 0,
      unchecked: unchecked.length,
    },
  };
}
