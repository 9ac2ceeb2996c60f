import {
  presets,
  severities
} from "./chunk-ZWRQEHPM.js";

// src/apps/project/config-schema.ts
var states = ["off", "on", ...severities];
var patterns = (description) => ({
  type: "array",
  items: { type: "string", minLength: 1 },
  description
});
var rules = {
  type: "object",
  description: "By rule id, or `system/*` for all rules of a system: off, on, a severity, or a list of one of these and the rule's options.",
  additionalProperties: {
    anyOf: [
      { enum: states },
      { type: "array", minItems: 1, maxItems: 2, prefixItems: [{ enum: states }, { type: "object" }] }
    ]
  }
};
var configSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "edgelint configuration",
  description: "edgelint.config.yaml, or .json: which rules run, with which severity and options, and what is left alone.",
  type: "object",
  properties: {
    $schema: { type: "string", description: "The address of this schema, for editors." },
    extends: {
      description: `A preset (${presets.join(", ")}), another configuration by its path from this one, or a list of these; what stands here wins.`,
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "array", items: { type: "string", minLength: 1 } }
      ]
    },
    ignore: patterns("What to leave alone, in patterns as in .gitignore, from the folder of the configuration."),
    rules,
    overrides: {
      type: "array",
      description: "What holds for findings in some files; the last that matches has its way.",
      items: {
        type: "object",
        properties: { files: patterns("Patterns as in .gitignore, from the folder of the configuration."), rules },
        required: ["files", "rules"],
        additionalProperties: false
      }
    }
  },
  additionalProperties: false
};

export {
  configSchema
};
