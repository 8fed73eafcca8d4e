const ALTERNATIVES: readonly string[] = [
  "unit/query/alternatives/edge-cases",
  "unit/query/alternatives/market-criteria",
  "unit/query/alternatives/requirements",
  "property/alternatives",
];

/**
 * Which tests hold the code of a folder: those of small worlds beside it, and the laws of what it answers. Others run
 * through it as well, but read the whole record, and notice by chance what these must notice by rule.
 */
export const HELD_BY: Readonly<Record<string, readonly string[]>> = {
  "src/core/graph": ["unit/graph/**"],
  "src/core/load/rules": ["unit/load/issues", "unit/load/geography", "unit/load/messages"],
  "src/core/query/alternatives": ALTERNATIVES,
  "src/core/query/assess": ALTERNATIVES,
  "src/core/query/criterion": ALTERNATIVES,
  "src/core/query/need": ALTERNATIVES,
  "src/core/query/decision": ["unit/query/decision/**"],
  "src/core/query/derive": ["unit/query/derive/**"],
  "src/core/query/compare": [
    ...["unit/query/compare/**", "property/comparison", "unit/word/verdict"],
  ],
  "src/core/query/exposure": [
    ...["unit/query/exposure/measures", "unit/query/exposure/slack"],
    ...["unit/query/exposure/dependents", "unit/query/exposure/sources"],
  ],
  "src/core/query/walk": ["unit/query/find-paths", "unit/query/neighbours"],
  "src/core/model": ["unit/model/**"],
  "src/core/exchange": [
    ...["unit/exchange/**", "property/exchange", "unit/operation/reopen-answer"],
  ],
  "src/core/operation": ["unit/operation/**"],
  "src/core/layout": ["unit/layout/**", "property/layout"],
  "src/core/query/options": ["unit/query/options/**", "property/options"],
  "src/core/query/tariff": [
    ...["unit/query/tariff/**", "unit/operation/asked-numbers"],
    "property/tariff",
  ],
  "src/core/scenario": ["unit/scenario/**", "property/scenarios"],
};

/** Files of the core that no mutant is made of, and why. */
export const LEFT_OUT: readonly { readonly files: string; readonly because: string }[] = [
  {
    files: "src/core/**/word-*.ts",
    because: "Sentences: another word in them is no other answer, and golden files hold them.",
  },
  { files: "src/core/**/*-words.ts", because: "Tables of words." },
  { files: "src/core/**/phrase.ts", because: "Sentences." },
];
