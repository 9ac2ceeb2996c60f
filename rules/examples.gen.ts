// Written by `npm run gen` from the files under rules/ and fixtures/: edit those.

/** The first fixture pair of every rule, for `edgelint explain`; loaded when asked for. */
export const examples: Readonly<Record<string, { bad: string; good: string; language: string }>> = {};
