/** A sign of life for long runs, kept outside of the engine: a run does not know that anybody is watching. */
import type { Files } from "../../text/index.ts";

/** Shorter runs need no company. */
const patienceMs = 1000;
const refreshMs = 100;

/** What progress is shown on, and the clock it goes by (milliseconds). */
export interface Watch {
  readonly write: (text: string) => void;
  readonly clock: () => number;
}

/**
 * Files that tell on a terminal how many of them have been read, once a run takes more than a second. Reading is where the
 * engine comes by again and again: it never gives timers a turn.
 */
export function watched(files: Files, { write, clock }: Watch): { readonly files: Files; readonly done: () => void } {
  const total = files.list().length;
  const seen = new Set<string>();
  let due = clock() + patienceMs;
  let isShown = false;
  return {
    files: {
      ...files,
      read: (path) => {
        seen.add(path);
        const now = clock();
        if (now >= due) {
          due = now + refreshMs;
          isShown = true;
          write(`\r\u001b[Kedgelint: ${Math.min(seen.size, total)} of ${total} files`);
        }
        return files.read(path);
      },
    },
    done: () => {
      if (isShown) write("\r\u001b[K");
    },
  };
}
