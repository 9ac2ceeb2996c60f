import type { SourceText, Span } from "../text/index.ts";

/** Which characters of a value are meant: its member name, the value itself, or both together. */
export type Part = "key" | "value" | "whole";

/** A stretch of a file. */
export interface Authored {
  readonly file: SourceText;
  readonly span: Span;
}

/** Where something is written. The span is computed when settling or a fix first asks for it. */
export interface Site {
  readonly file: SourceText;
  readonly span: (part?: Part) => Span;
  /** The includes and module calls that led here, outermost first. */
  readonly via: readonly Site[];
  /** The address of the Terraform block that holds it; undefined outside of any. */
  readonly address?: string | undefined;
  /** What a reader should know of this place, in a sentence. */
  readonly note?: string | undefined;
  /** Where the value itself is written, when it only is named here: a local, a default, a file of values. */
  readonly authored?: Authored | undefined;
  /** Lets places of one document be found together; call it when a finding is made, before any span is asked for. */
  readonly prepare: () => void;
}

/** A site whose span is already known. */
export function fixedSite(file: SourceText, span: Span, via: readonly Site[] = []): Site {
  return { file, span: () => span, via, prepare: () => {} };
}
