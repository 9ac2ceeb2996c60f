// src/rule/index.ts
function defineRule(rule) {
  return rule;
}

export {
  defineRule
};
