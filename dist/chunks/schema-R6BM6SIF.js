import {
  readFlags
} from "./chunk-2BGSCHNO.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  didYouMean
} from "./chunk-JQ7FUC6K.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-SEWDMQ6Q.js";

// src/apps/cli/schema.ts
var schemas = /* @__PURE__ */ new Map([
  ["config", async () => (await import("./config-schema-QHI3LB7H.js")).configSchema],
  ["findings", async () => (await import("./schema-findings-QKV4M3SY.js")).findingsSchema]
]);
var schemaFlags = {};
async function schemaCommand(argv) {
  const [name, ...more] = readFlags(argv, schemaFlags, "schema").positionals;
  const names = [...schemas.keys()];
  if (name === void 0) throw new UserError(`\`edgelint schema\` needs a name; give one of ${names.join(", ")}`);
  if (more.length > 0) throw new UserError(`\`edgelint schema\` prints one schema; leave ${more.join(" ")} out`);
  const load = schemas.get(name);
  if (load === void 0) {
    throw new UserError(`there is no schema ${name}${didYouMean(name, names) || `; give one of ${names.join(", ")}`}`);
  }
  process.stdout.write(`${JSON.stringify(await load(), null, 2)}
`);
  return 0;
}
export {
  schemaCommand,
  schemaFlags
};
