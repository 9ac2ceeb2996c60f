import type { Revision } from "./source-text.ts";

/** One file a run may read. */
export interface Entry {
  /** Relative to the working directory, `/` between the parts: what findings show. */
  readonly path: string;
  /** The folder that include markers and `file()` must not leave, in the same spelling as `path` ("" is the working directory). */
  readonly root: string;
  /** True for a file that was asked for by its own name: a broken one is worth a word whatever it holds. */
  readonly isNamed?: boolean;
}

/**
 * What became of reading a file; a failure is a sentence for the user, never an exception. The bytes may be a buffer that the next
 * read uses again: who keeps them copies them.
 */
export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly text: () => string }
  | { readonly ok: false; readonly why: string };

/** Larger files are not read: no vendor's document comes near, and a bound keeps a hostile one from taking the memory. */
export const maxFileBytes = 64 * 1024 * 1024;

/**
 * What a disk looks like to the engine. The command line gives the real one, tests give one in memory;
 * no other part of the engine knows what a disk is.
 */
export interface Files {
  /** Set where the files are those of an earlier state. */
  readonly revision?: Revision;
  /** The files under the given paths, in a stable order; `.gitignore` and ignore patterns are already applied. */
  readonly list: () => readonly Entry[];
  readonly read: (path: string) => FileRead;
  /** True when the path is a file that may be read: inside `root` after symbolic links are resolved. */
  readonly exists: (path: string, root: string) => boolean;
}
