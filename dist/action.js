import {
  require_tunnel,
  require_undici
} from "./chunks/chunk-72SXPES7.js";
import {
  changeOrder,
  diffMarkdown,
  diffOf,
  endingWithin,
  expiryMarkdown,
  expiryOf,
  orderMarkdown
} from "./chunks/chunk-ICRUPHNL.js";
import {
  configOf
} from "./chunks/chunk-5MMGBLA4.js";
import {
  baseOf,
  fetchWithGit,
  git,
  gitReason,
  runGit
} from "./chunks/chunk-ZQ6XXI6K.js";
import {
  rendered,
  reportInput
} from "./chunks/chunk-T64R26TM.js";
import {
  ruleChoice
} from "./chunks/chunk-EVGY2FLN.js";
import {
  snapshotPath
} from "./chunks/chunk-BZNBOC6Y.js";
import {
  diskFiles
} from "./chunks/chunk-SVEJA7DS.js";
import {
  isWithin,
  repositoryRoot
} from "./chunks/chunk-PWKTWPLV.js";
import {
  choice
} from "./chunks/chunk-PZRYYMES.js";
import {
  checkRuleIds,
  rules
} from "./chunks/chunk-NN7HKBQJ.js";
import {
  count
} from "./chunks/chunk-RFA5HNW4.js";
import {
  changedLines,
  compare,
  counts,
  isAtLeast,
  lint,
  presets,
  severities
} from "./chunks/chunk-ZWRQEHPM.js";
import {
  UserError
} from "./chunks/chunk-SVB54R3X.js";
import {
  systemReason
} from "./chunks/chunk-WQ7LKLSK.js";
import "./chunks/chunk-JQ7FUC6K.js";
import "./chunks/chunk-WB4X6II5.js";
import "./chunks/chunk-2V56LFL3.js";
import "./chunks/chunk-QLHWV3KJ.js";
import "./chunks/chunk-AD3I3RLG.js";
import {
  SourceText,
  codeText,
  oneLine
} from "./chunks/chunk-2XODAY5L.js";
import "./chunks/chunk-Y5REAQKC.js";
import "./chunks/chunk-NFW7PRAB.js";
import {
  __toESM
} from "./chunks/chunk-SEWDMQ6Q.js";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/http-client/lib/index.js
var tunnel = __toESM(require_tunnel(), 1);
var import_undici = __toESM(require_undici(), 1);
var HttpCodes;
(function(HttpCodes2) {
  HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
  HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
  HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
  HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
  HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
  HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
  HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
  HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
  HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
  HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
  HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
  HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
  HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
  HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
  HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
  HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
  HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
  HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
  HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
  HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
  HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
  HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
  HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
  HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
  HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
  HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
  HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers2) {
  Headers2["Accept"] = "accept";
  Headers2["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes2) {
  MediaTypes2["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
var HttpRedirectCodes = [
  HttpCodes.MovedPermanently,
  HttpCodes.ResourceMoved,
  HttpCodes.SeeOther,
  HttpCodes.TemporaryRedirect,
  HttpCodes.PermanentRedirect
];
var HttpResponseRetryCodes = [
  HttpCodes.BadGateway,
  HttpCodes.ServiceUnavailable,
  HttpCodes.GatewayTimeout
];

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve3(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function getMultilineInput(name, options) {
  const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
  if (options && options.trimWhitespace === false) {
    return inputs;
  }
  return inputs.map((input) => input.trim());
}
function getBooleanInput(name, options) {
  const trueValue = ["true", "True", "TRUE"];
  const falseValue = ["false", "False", "FALSE"];
  const val = getInput(name, options);
  if (trueValue.includes(val))
    return true;
  if (falseValue.includes(val))
    return false;
  throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}

// src/apps/action/inputs.ts
function readInputs() {
  const preset = getInput("preset");
  const paths = getMultilineInput("paths");
  return {
    paths: paths.length === 0 ? ["."] : paths,
    workingDirectory: getInput("working-directory") || ".",
    config: configInput(getInput("config")),
    preset: preset === "" ? void 0 : choice("the input preset", preset, presets),
    only: new Map(getMultilineInput("rules").map((rule) => ruleChoice("the input rules:", rule))),
    snapshot: getInput("snapshot") || void 0,
    base: getInput("base") || "auto",
    failOn: choice("the input fail-on", getInput("fail-on") || "medium", [...severities, "never"]),
    isOnlyNew: flag("only-new", false),
    minSeverity: choice("the input min-severity", getInput("min-severity") || "info", severities),
    annotates: flag("annotations", true),
    summarises: flag("summary", true),
    expiryDays: days("expiry-days", 90),
    uploads: flag("upload-sarif", true),
    category: getInput("category"),
    waits: flag("wait-for-processing", true),
    token: getInput("token")
  };
}
function flag(name, otherwise) {
  const given = getInput(name);
  if (given === "") return otherwise;
  try {
    return getBooleanInput(name);
  } catch (error2) {
    throw new UserError(`the input ${name} is ${given}, but must be true or false`, { cause: error2 });
  }
}
function days(name, otherwise) {
  const given = getInput(name);
  if (given === "") return otherwise;
  if (!/^\d{1,5}$/.test(given)) throw new UserError(`the input ${name} is ${given}, but must be a number of days`);
  return Number(given);
}
function configInput(given) {
  return given === "none" ? "none" : given === "" ? void 0 : { file: given };
}

// src/apps/action/run.ts
import { appendFileSync as appendFileSync2, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { join, resolve as resolve2 } from "node:path";
import { pathToFileURL } from "node:url";

// src/apps/action/analysed.ts
function analysed(situation, { sha: sha2, ref }, cwd) {
  if (situation.kind === "whole" || situation.number === void 0) return { commit: sha2, ref };
  const own = runGit(["rev-parse", "--verify", "--quiet", "HEAD"], cwd).stdout.toString("utf8").trim();
  const { head, number } = situation;
  return own === head && own !== sha2 ? { commit: head, ref: `refs/pull/${number}/head` } : { commit: sha2, ref };
}

// src/apps/action/base-commit.ts
var hint = "set `fetch-depth: 2` (or 0 for all of the history) in actions/checkout";
function baseCommit(change, cwd) {
  const parents = parentsOf("HEAD", cwd);
  const own = commitId("HEAD", cwd);
  if (own === void 0)
    return {
      ok: false,
      why: "there is no git checkout in the working directory; run actions/checkout first, and set `working-directory` to the folder it checks out to"
    };
  const [first, second] = parents;
  if (first !== void 0 && second === change.head) return present(first, cwd, []);
  if (own !== change.head)
    return present(change.base, cwd, [
      "what is checked out is neither the pull request's merge result nor its last commit, so the comparison may show more than the pull request changes; let actions/checkout take its default ref"
    ]);
  return ofHead(change, cwd);
}
function ofHead({ base, head, number }, cwd) {
  const common = runGit(["merge-base", base, head], cwd);
  const commit2 = common.status === 0 ? common.stdout.toString("utf8").trim() : "";
  if (commit2 !== "") return present(commit2, cwd, []);
  if (number === void 0) return present(base, cwd, []);
  return present(base, cwd, [
    "the history to where the branch began is not there, so the comparison is with the target branch as it is now; let actions/checkout take its default ref, or set `fetch-depth: 0`"
  ]);
}
function present(commit2, cwd, notes) {
  if (has(commit2, cwd)) return { ok: true, commit: commit2, notes };
  const how = ["--quiet", "--no-tags", "--no-recurse-submodules", "--depth=1"];
  const fetched = fetchWithGit([...how, "origin", commit2], cwd);
  if (fetched.status === 0 && has(commit2, cwd)) return { ok: true, commit: commit2, notes };
  const reason = gitReason(fetched.stderr);
  return {
    ok: false,
    why: `commit ${commit2.slice(0, 12)}, which the change is compared with, is not in this checkout and could not be fetched${reason === "" ? "" : ` (${reason})`}; ${hint}`
  };
}
function has(commit2, cwd) {
  return runGit(["cat-file", "-e", `${commit2}^{tree}`], cwd).status === 0;
}
function commitId(name, cwd) {
  const { status, stdout } = runGit(["rev-parse", "--verify", "--quiet", `${name}^{commit}`], cwd);
  return status === 0 ? stdout.toString("utf8").trim() : void 0;
}
function parentsOf(name, cwd) {
  if (commitId(name, cwd) === void 0) return [];
  const [head = ""] = git(["cat-file", "commit", name], cwd).toString("utf8").split("\n\n", 1);
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = ""]) => parent);
}

// src/apps/action/check.ts
import { existsSync as existsSync2 } from "node:fs";
import { resolve } from "node:path";
async function check(inputs, around) {
  const { cwd, now, version } = around;
  checkRuleIds([...inputs.only.keys()]);
  const snapshot = snapshotPath(inputs.snapshot, cwd);
  const { config } = await configOf(inputs.config, cwd);
  const { paths, only } = inputs;
  refuseOutside(paths, around);
  const there = around.base === void 0 ? paths : paths.filter((path) => existsSync2(resolve(cwd, path)));
  const files = await diskFiles(there, cwd, config.leavesOut);
  const { base, notes } = await earlier({ paths, cwd, leavesOut: config.leavesOut, now: files }, around);
  const preset = inputs.preset ?? config.preset ?? "recommended";
  const selection = { preset, only, rules: config.rules, overrides: config.overrides };
  const options = { rules, selection, now, version, ...snapshot === void 0 ? {} : { snapshot } };
  const run = await lint({ ...options, files, ...base === void 0 ? {} : { base } });
  const before = base && await lint({ ...options, files: withSnapshot(base.files, files, snapshot) });
  if ([run, before].every((one) => one === void 0 || isEmpty(one)))
    throw new UserError(
      `nothing to check: none of the files in ${paths.join(", ")} holds configuration edgelint knows`
    );
  const change = base && before && await changeOf(run, before, { files, base });
  return { run, files, base, snapshot, notes, change };
}
function isEmpty({ result }) {
  return result.summary.files === 0 && result.problems.length === 0;
}
function refuseOutside(paths, { cwd, workspace }) {
  const outside = paths.find((path) => !isWithin(resolve(cwd, path), resolve(workspace)));
  if (outside !== void 0) throw new UserError(`the input paths has ${outside}, which is outside the workspace`);
}
async function earlier(asked, { base, isOptional }) {
  if (base === void 0) return { base, notes: [] };
  try {
    return { base: await baseOf(base, asked), notes: [] };
  } catch (error2) {
    if (!isOptional || !(error2 instanceof UserError)) throw error2;
    const lost = "so nothing is compared; leave `filter` out of actions/checkout";
    return { base: void 0, notes: [`What the change goes into cannot be read (${error2.message}), ${lost}.`] };
  }
}
function counted({ result }) {
  return result.findings.filter(counts);
}
function withSnapshot(before, now, snapshot) {
  if (snapshot === void 0) return before;
  return { ...before, read: (path) => (path === snapshot ? now : before).read(path) };
}
async function changeOf(run, before, sides) {
  const [old, now] = [before, run].map((one) => new Set(counted(one).map(({ fingerprint }) => fingerprint)));
  const lines = await linesOf(run, sides);
  const unread = unreadOf(run);
  const repaired = counted(before).filter(
    ({ fingerprint, file }) => now?.has(fingerprint) !== true && !unread.has(file)
  );
  return {
    lines: (file) => lines.get(file),
    isNew: ({ fingerprint }) => old?.has(fingerprint) !== true,
    fixed: new Set(repaired.map(({ fingerprint }) => fingerprint)).size
  };
}
function unreadOf({ result: { findings, problems } }) {
  const broken = findings.filter(({ rule }) => rule.startsWith("syntax/"));
  return new Set([...broken, ...problems].map(({ file }) => file));
}
async function linesOf({ result }, { files, base }) {
  const places = result.findings.flatMap((finding) => [finding, ...finding.via, ...finding.related]);
  const lines = /* @__PURE__ */ new Map();
  for (const file of new Set(places.map((place) => place.file))) {
    const now = base.isSame(file) ? void 0 : textOf(files, file);
    if (now !== void 0) lines.set(file, await changedLines(textOf(base.files, file), now));
  }
  return lines;
}
function textOf(files, path) {
  const read = files.read(path);
  return read.ok ? new SourceText(path, read.text()) : void 0;
}

// src/apps/action/event.ts
import { readFileSync } from "node:fs";
var sha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function situationOf({ eventName, eventPath }) {
  if (eventName === "pull_request") return pullRequest(payload(eventPath));
  if (eventName === "merge_group") return mergeGroup(payload(eventPath));
  if (eventName === "pull_request_target")
    throw new UserError(
      "edgelint does not run on pull_request_target, which hands secrets to what a fork sends; use pull_request, which needs none"
    );
  if (eventName === "workflow_run" || eventName === "issue_comment")
    throw new UserError(
      `edgelint checks files, and the event ${eventName} brings none; use pull_request, push or schedule`
    );
  return { kind: "whole" };
}
function pullRequest(event) {
  const number = member(member(event, "pull_request"), "number");
  const base = commit(member(member(member(event, "pull_request"), "base"), "sha"));
  const head = commit(member(member(member(event, "pull_request"), "head"), "sha"));
  if (base === void 0 || head === void 0) return unclear;
  return { kind: "change", base, head, number: typeof number === "number" ? number : void 0 };
}
function mergeGroup(event) {
  const base = commit(member(member(event, "merge_group"), "base_sha"));
  const head = commit(member(member(event, "merge_group"), "head_sha"));
  return base === void 0 || head === void 0 ? unclear : { kind: "change", base, head, number: void 0 };
}
var unclear = {
  kind: "whole",
  note: "the event does not tell its commits, so nothing is compared: rules about changes are silent; the input base can name a commit"
};
function payload(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return void 0;
  }
}
function member(value, name) {
  const isObject = typeof value === "object" && value !== null && Object.hasOwn(value, name);
  return isObject ? value[name] : void 0;
}
function commit(value) {
  return typeof value === "string" && sha.test(value) ? value : void 0;
}

// src/apps/action/log.ts
import { randomUUID as randomUUID2 } from "node:crypto";
async function printLog(input, print) {
  const text = await rendered("pretty", { ...input, view: { ...input.view, color: true } });
  const mark = randomUUID2();
  print(`::group::edgelint
::stop-commands::${mark}
${text}::${mark}::
::endgroup::
`);
}

// src/apps/action/summary.ts
var mostBytes = 1024 * 1024;
var mostPartBytes = 1e5;
var reserve = 4096;
async function summaryOf(checked, input, about) {
  const parts = [...await changeParts(checked), ...await expiryPart(checked, about)].map(fitting);
  const left = mostBytes - about.taken - reserve - parts.reduce((sum, part) => sum + bytes(part), 0);
  if (left < reserve) return "";
  const findings = await rendered("markdown", { ...input, view: { ...input.view, maxBytes: left } });
  const page = [findings, ...parts].map((part) => part.trimEnd()).join("\n\n");
  return `${bytes(page) > mostBytes - about.taken - 1 ? "edgelint: the summary is longer than GitHub takes." : page}
`;
}
async function changeParts({ files, base, snapshot }) {
  const options = { files, ...snapshot === void 0 ? {} : { snapshot } };
  const { changes, broken } = await compare({ ...options, ...base === void 0 ? {} : { base } });
  if (changes === void 0) return [];
  const differences = diffOf(changes, broken);
  if (differences.length === 0 && broken.size === 0) return ["### What changes\n\nNothing changes for the systems."];
  const diff = `### What changes

${diffMarkdown(differences)}`;
  if (broken.size > 0)
    return [
      `${diff}
Without ${[...broken].map(codeText).join(", ")}, which cannot be read: no order of steps is told.
`
    ];
  const all = await compare({ ...options, ...base === void 0 ? {} : { base }, isWhole: true });
  if (all.changes === void 0) return [diff];
  const order = changeOrder(all.changes);
  if (order.steps.length === 0 && order.circle.length === 0) return [diff];
  return [diff, `### The order of steps

${orderMarkdown(order, { isChange: true })}`];
}
async function expiryPart({ files, snapshot }, { now, expiryDays }) {
  if (expiryDays === void 0) return [];
  const expiry = await expiryOf(files, snapshot);
  if (expiry.endings.length === 0) return [];
  const list = expiryMarkdown(endingWithin(expiry, expiryDays, now), now);
  return [`### What ends in the next ${count(expiryDays, "day")}

${list}`];
}
function fitting(part) {
  if (bytes(part) <= mostPartBytes) return part;
  const lines = part.split("\n");
  let size = 0;
  const kept = lines.findIndex((line) => (size += bytes(line) + 1) > mostPartBytes);
  return `${lines.slice(0, kept).join("\n")}

*${count(lines.length - kept, "line")} left out: a job summary holds no more.*`;
}
function bytes(text) {
  return Buffer.byteLength(text);
}

// src/apps/action/run.ts
async function runAction(inputs, runner, world) {
  const situation = situationOf(runner);
  const cwd = workingDirectory(inputs.workingDirectory, runner.workspace);
  const { base, notes } = baseFor(inputs, situation, cwd);
  const { now, version } = world;
  const isOptional = inputs.base === "auto";
  const checked = await check(inputs, { cwd, now, version, workspace: runner.workspace, base, isOptional });
  const input = shownInput(checked, inputs, cwd);
  const files = await writeFiles(input, runner);
  const upload = await uploaded(files.sarif, { inputs, runner, world, situation, cwd });
  const full = { ...input, notes: [...notes, ...checked.notes, ...upload.notes] };
  await report(full, { checked, inputs, runner, world, situation, file: files.summaryFile });
  return conclude(checked, inputs, world, { ...files, sarifId: upload.id });
}
function workingDirectory(given, workspace) {
  const cwd = resolve2(workspace, given);
  if (!isWithin(cwd, resolve2(workspace)))
    throw new UserError(`the input working-directory is ${given}, which is outside the workspace`);
  if (statSync(cwd, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UserError(`the input working-directory is ${given}, but the checkout has no such folder`);
  return cwd;
}
function baseFor({ base }, situation, cwd) {
  if (base !== "auto") return { base: base === "none" ? void 0 : base, notes: [] };
  if (situation.kind === "whole")
    return { base: void 0, notes: situation.note === void 0 ? [] : [situation.note] };
  const found = foundBase(situation, cwd);
  if (found.ok) return { base: found.commit, notes: found.notes };
  const lost = "so nothing is compared: rules about changes are silent, and all findings count as if they were new";
  return { base: void 0, notes: [`${found.why}. There is nothing to compare with, ${lost}.`] };
}
function foundBase(situation, cwd) {
  try {
    return baseCommit(situation, cwd);
  } catch (error2) {
    if (error2 instanceof UserError) return { ok: false, why: error2.message };
    throw error2;
  }
}
function shownInput(checked, { minSeverity, category, workingDirectory: folder, paths }, cwd) {
  const view = {
    color: false,
    width: 120,
    show: /* @__PURE__ */ new Set(),
    minSeverity,
    quiet: false,
    category: category || defaultCategory(folder, paths)
  };
  const { change } = checked;
  return { ...reportInput(checked.run, cwd, view), ...change === void 0 ? {} : { change } };
}
function defaultCategory(folder, paths) {
  const parts = [folder, ...paths].map((part) => part.replace(/^\.\/|\/$/g, "")).filter((part) => part !== "" && part !== ".");
  return ["edgelint", ...parts].join(":");
}
async function writeFiles(input, { temporary }) {
  const folder = madeFolder(temporary);
  const [sarifFile, findingsFile, summaryFile] = ["edgelint.sarif", "findings.json", "summary.md"].map(
    (name) => join(folder, name)
  );
  const sarif = await rendered("sarif-github", input);
  writeFileSync(sarifFile, sarif);
  const all = /* @__PURE__ */ new Set(["known", "suppressed", "unchecked"]);
  writeFileSync(
    findingsFile,
    await rendered("json", { ...input, view: { ...input.view, minSeverity: "info", show: all } })
  );
  return { sarif, sarifFile, findingsFile, summaryFile };
}
function madeFolder(temporary) {
  try {
    return mkdtempSync(join(temporary, "edgelint-"));
  } catch (error2) {
    throw new UserError(`no folder can be made in ${temporary}: ${systemReason(error2)}`, { cause: error2 });
  }
}
async function uploaded(sarif, { inputs, runner, world, situation, cwd }) {
  if (!inputs.uploads) return { id: "", notes: [] };
  const loaded = await import("./chunks/upload-B5JBQ43H.js").catch((error2) => String(error2));
  if (typeof loaded === "string")
    return { id: "", notes: [`Nothing was uploaded to code scanning: ${oneLine(loaded)}.`] };
  const { token, waits } = inputs;
  const { apiUrl, repository } = runner;
  const outcome = await loaded.uploadSarif(sarif, {
    token,
    apiUrl,
    repository,
    waits,
    ...analysed(situation, runner, cwd),
    checkoutUri: pathToFileURL(repositoryRoot(cwd) ?? cwd).href,
    sleep: world.sleep,
    say: (line) => world.print(`${line}
`)
  });
  return {
    id: outcome.state === "refused" ? "" : outcome.id,
    notes: outcome.state === "uploaded" ? [] : [outcome.notice]
  };
}
async function report(input, { checked, inputs, runner, world, situation, file }) {
  await printLog(input, world.print);
  const shown = onlyNew(input, inputs);
  if (inputs.annotates) world.print(await rendered("github", shown));
  else for (const note of input.notes ?? []) world.print(`edgelint: ${note}
`);
  const { summaryFile } = runner;
  const taken = summaryFile === void 0 ? 0 : statSync(summaryFile, { throwIfNoEntry: false })?.size ?? 0;
  const summary2 = await summaryOf(
    checked,
    { ...shown, notes: [...compared(checked, inputs), ...input.notes ?? []] },
    {
      now: world.now,
      expiryDays: situation.kind === "whole" ? inputs.expiryDays : void 0,
      taken
    }
  );
  writeFileSync(file, summary2);
  if (inputs.summarises && summaryFile !== void 0) appendSummary(summaryFile, summary2, world);
}
function appendSummary(file, summary2, { print }) {
  try {
    appendFileSync2(file, summary2);
  } catch (error2) {
    print(`edgelint: the job summary cannot be written: ${systemReason(error2)}
`);
  }
}
function onlyNew(input, { isOnlyNew }) {
  const { change, result } = input;
  if (!isOnlyNew || change === void 0) return input;
  return { ...input, result: { ...result, findings: result.findings.filter(change.isNew) } };
}
function compared({ run, change }, { isOnlyNew }) {
  if (change === void 0) return [];
  const all = counted(run);
  const fresh = all.filter(change.isNew).length;
  const old = all.length - fresh;
  const rest = isOnlyNew && old > 0 ? ` ${count(old, "finding")} that ${old === 1 ? "was" : "were"} there before ${old === 1 ? "is" : "are"} not shown.` : "";
  return [
    `Of the findings, ${fresh} ${fresh === 1 ? "is" : "are"} new with this change, and ${change.fixed} of before ${change.fixed === 1 ? "is" : "are"} gone.${rest}`
  ];
}
function conclude({ run, change }, { failOn, isOnlyNew }, { setOutput: setOutput2, print }, { sarifFile, findingsFile, summaryFile, sarifId }) {
  const all = counted(run);
  const fresh = change === void 0 ? void 0 : all.filter(change.isNew);
  const failing = (isOnlyNew ? fresh ?? all : all).filter((finding) => isAtLeast(finding, failOn));
  const { length: broken } = run.result.problems;
  const conclusion = failing.length > 0 ? "failure" : broken > 0 ? "incomplete" : "success";
  const outputs = {
    findings: String(all.length),
    "highest-severity": worst(all),
    new: fresh === void 0 ? "" : String(fresh.length),
    fixed: change === void 0 ? "" : String(change.fixed),
    conclusion,
    "findings-file": findingsFile,
    "sarif-file": sarifFile,
    "summary-file": summaryFile,
    "sarif-id": sarifId
  };
  for (const [name, value] of Object.entries(outputs)) setOutput2(name, value);
  if (failing.length > 0) print(`edgelint: ${count(failing.length, "finding")} at or above ${failOn}
`);
  if (broken > 0)
    print(`edgelint: the run is incomplete: ${count(broken, "file or rule", "files or rules")} could not be judged
`);
  return { failure: 1, incomplete: 4, success: 0 }[conclusion];
}
function worst(findings) {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "";
}

// src/apps/action/runner.ts
function runnerOf(env, cwd) {
  return {
    eventName: env["GITHUB_EVENT_NAME"] ?? "",
    eventPath: env["GITHUB_EVENT_PATH"] ?? "",
    repository: env["GITHUB_REPOSITORY"] ?? "",
    sha: env["GITHUB_SHA"] ?? "",
    ref: env["GITHUB_REF"] ?? "",
    apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
    workspace: env["GITHUB_WORKSPACE"] || cwd,
    temporary: env["RUNNER_TEMP"] || cwd,
    summaryFile: env["GITHUB_STEP_SUMMARY"] || void 0
  };
}

// src/apps/action/main.ts
async function main() {
  const inputs = readInputs();
  if (inputs.token !== "") setSecret(inputs.token);
  return runAction(inputs, runnerOf(process.env, process.cwd()), {
    now: /* @__PURE__ */ new Date(),
    version: "0.1.0",
    print: (text) => process.stdout.write(text),
    sleep: (ms) => new Promise((resolve3) => setTimeout(resolve3, ms)),
    setOutput
  });
}
process.env["GIT_CONFIG_COUNT"] = "1";
process.env["GIT_CONFIG_KEY_0"] = "safe.directory";
process.env["GIT_CONFIG_VALUE_0"] = "*";
main().then(
  (code) => {
    process.exitCode = code;
  },
  (problem) => {
    const what = problem instanceof Error ? problem.stack ?? problem.message : String(problem);
    if (problem instanceof UserError) error(problem.message, { title: "edgelint" });
    else error(`a fault of edgelint itself, please report it: ${what}`, { title: "edgelint" });
    process.exitCode = problem instanceof UserError ? 2 : 4;
  }
);
