// Written by `npm run gen` from the files under rules/ and fixtures/: edit those.

/** The first fixture pair of every rule, for `edgelint explain`; loaded when asked for. */
export const examples: Readonly<Record<string, { bad: string; good: string; language: string }>> = {
  "property/mtls-mismatch-allowed": {
    bad: '{\n  "name": "API",\n  "criteria": [{ "name": "hostname", "options": { "matchOperator": "IS_ONE_OF", "values": ["api.example.com"] } }],\n  "behaviors": [\n    {\n      "name": "enforceMtlsSettings",\n      "options": {\n        "enableAuthSet": true,\n        "certificateAuthoritySet": ["70010"],\n        "enableDenyRequest": false\n      }\n    }\n  ]\n}\n',
    good: '{\n  "name": "API",\n  "criteria": [{ "name": "hostname", "options": { "matchOperator": "IS_ONE_OF", "values": ["api.example.com"] } }],\n  "behaviors": [\n    {\n      "name": "enforceMtlsSettings",\n      "options": {\n        "enableAuthSet": true,\n        "certificateAuthoritySet": ["70010"],\n        "enableDenyRequest": true\n      }\n    }\n  ]\n}\n',
    language: "json",
  },
};
