/** A half-open range of a text, in UTF-16 units counted from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as people and reports name it: `line` and `column` count from 1 (columns in UTF-16 units), `offset` from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Replaces the characters of `span` by `text`; an empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}
