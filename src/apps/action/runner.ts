/** What the runner tells an action of itself: these variables and the inputs are all that is read of the environment. */

/** The runner's variables that edgelint uses. */
export interface Runner {
  readonly eventName: string;
  readonly eventPath: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly sha: string;
  readonly ref: string;
  /** Of GitHub, or of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly workspace: string;
  /** A folder that is emptied with each job. */
  readonly temporary: string;
  /** The file that the step's summary is written to; undefined where the runner has none. */
  readonly summaryFile: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the runner's variables; what an old or foreign runner lacks is empty. */
export function runnerOf(env: Environment, cwd: string): Runner {
  return {
    eventName: env["GITHUB_EVENT_NAME"] ?? "",
    eventPath: env["GITHUB_EVENT_PATH"] ?? "",
    repository: env["GITHUB_REPOSITORY"] ?? "",
    sha: env["GITHUB_SHA"] ?? "",
    ref: env["GITHUB_REF"] ?? "",
    apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
    workspace: env["GITHUB_WORKSPACE"] || cwd,
    temporary: env["RUNNER_TEMP"] || cwd,
    summaryFile: env["GITHUB_STEP_SUMMARY"] || undefined,
  };
}
