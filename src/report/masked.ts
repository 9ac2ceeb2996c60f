/** No report may spread the secrets it finds: sources are painted over before any format shows a line of them. */
import { type Location, type ReportInput, SourceText, sourceKey } from "./input.ts";

/**
 * A private key's body, also where a JSON string holds its line ends as `\n`; one without an end runs to the end of the
 * text. Every part has a fixed start or a bound, so that no text makes the search slow.
 */
const privateKey =
  /(-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5})([^]*?)(?=-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY|$)/g;

/** Rules of the `secret` system that point at a name; everything else there points at the secret itself. */
const pointsAtName: ReadonlySet<string> = new Set(["secret/variable-not-sensitive", "secret/private-key-in-state"]);

const dots = (secret: string): string => secret.replace(/[^\r\n]/g, "•");

type Stretch = readonly [start: number, end: number];

function mask(source: SourceText, secrets: readonly Stretch[]): SourceText {
  const text = source.text.replace(privateKey, (_all, begin: string, body: string) => begin + dots(body));
  const parts: string[] = [];
  let done = 0;
  for (const [start, end] of secrets.toSorted((a, b) => a[0] - b[0])) {
    const secret = text.slice(Math.max(start, done), end);
    // A key's frame says more with its BEGIN line in it, and its body is painted over already.
    if (/BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/.test(secret)) continue;
    parts.push(text.slice(done, Math.max(start, done)), dots(secret));
    done = Math.max(done, end);
  }
  return new SourceText(source.path, parts.join("") + text.slice(done));
}

/**
 * The sources of a run with every secret that the run knows of painted over, unit by unit, so that places still fit.
 * A frame shows neighbouring lines: the secret of one finding must not appear in the frame of another.
 */
export function maskedSources(input: ReportInput): ReportInput["source"] {
  const secrets = new Map<string, Stretch[]>();
  const hide = (at: Location): void => {
    const { start, end } = at;
    const file = sourceKey(at);
    const stretches = secrets.get(file);
    if (stretches === undefined) secrets.set(file, [[start.offset, end.offset]]);
    else stretches.push([start.offset, end.offset]);
  };
  for (const finding of input.result.findings) {
    if (!finding.rule.startsWith("secret/") || pointsAtName.has(finding.rule)) continue;
    // Related places of a secret are its other halves: the tokens beside a client secret, say.
    for (const place of [finding, ...finding.related]) hide(place);
  }
  for (const place of input.secrets ?? []) hide(place);
  const masked = new Map<string, SourceText | undefined>();
  return (file) => {
    if (!masked.has(file)) {
      const source = input.source(file);
      masked.set(file, source === undefined ? undefined : mask(source, secrets.get(file) ?? []));
    }
    return masked.get(file);
  };
}
