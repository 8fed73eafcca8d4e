import { type ESTree, parseSync, Visitor } from "vite";

/** One module named by another. */
export interface ModuleReference {
  /** As written; `null` when it is computed, so that nobody can tell what it will be. */
  readonly specifier: string | null;
  /** `static`: runs with the importing module. `type`: gone after compiling. `deferred`: `import()`, `new Worker()`. */
  readonly kind: "static" | "type" | "deferred";
  readonly line: number;
}

/** A use of something that is not in a module, or a way of exporting. */
export interface Finding {
  readonly kind: "default-export" | "re-export" | "impure";
  /** The words of the source that were found. */
  readonly words: string;
  readonly line: number;
}

/** What the architecture rules want to know of one source file. */
export interface ModuleFacts {
  readonly references: readonly ModuleReference[];
  readonly findings: readonly Finding[];
  /** What stands in quotes, "…" in a template for what is filled in; not names of modules, types, and what is thrown. */
  readonly texts: readonly string[];
}

/** Properties that read a clock or throw dice. */
const IMPURE_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Date: ["now"],
  Math: ["random"],
};

/** Names of the outside world, when something is read from them or they are called. */
const OUTSIDE_WORLD = [
  "performance",
  "fetch",
  "process",
  "document",
  "window",
  "globalThis",
  "self",
];

/**
 * Reads one TypeScript file with the parser of Vite (TypeScript 7 has none for JavaScript programs).
 *
 * Throws on a syntax error: a file that is not understood must not pass.
 */
export function readModule(path: string, text: string): ModuleFacts {
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const references: ModuleReference[] = [];
  const findings: Finding[] = [];
  const texts: { readonly start: number; readonly words: string }[] = [];
  const wordless: { readonly start: number; readonly end: number }[] = [];
  const bound = findBoundNames(parsed.program);
  const outside = OUTSIDE_WORLD.filter((name) => !bound.has(name));
  const lineOf = (node: { start: number }): number => text.slice(0, node.start).split("\n").length;
  const refer = (node: ESTree.Node, kind: ModuleReference["kind"], source: ESTree.Node): void => {
    const isText = source.type === "Literal" && typeof source.value === "string";
    const specifier = isText ? String(source.value) : null;
    references.push({ specifier, kind, line: lineOf(node) });
  };
  const note = (node: ESTree.Node, kind: Finding["kind"]): void => {
    const [words = ""] = text.slice(node.start, node.end).split("\n");
    findings.push({ kind, words, line: lineOf(node) });
  };
  new Visitor({
    Literal: (node) => {
      if (typeof node.value === "string") texts.push({ start: node.start, words: node.value });
    },
    TemplateLiteral: (node) => {
      const parts = node.quasis.map(({ value }) => value.cooked ?? value.raw);
      texts.push({ start: node.start, words: parts.join("…") });
    },
    ThrowStatement: (node) => wordless.push(node),
    TSLiteralType: (node) => wordless.push(node),
    ImportDeclaration: (node) =>
      refer(node, node.importKind === "type" ? "type" : "static", node.source),
    ExportAllDeclaration: (node) => {
      refer(node, node.exportKind === "type" ? "type" : "static", node.source);
      note(node, "re-export");
    },
    ExportNamedDeclaration: (node) => {
      if (!node.source) return;
      refer(node, node.exportKind === "type" ? "type" : "static", node.source);
      note(node, "re-export");
    },
    ExportDefaultDeclaration: (node) => note(node, "default-export"),
    ImportExpression: (node) => refer(node, "deferred", node.source),
    TSImportType: (node) => refer(node, "type", node.source),
    TSImportEqualsDeclaration: (node) => {
      const target = node.moduleReference;
      if (target.type === "TSExternalModuleReference") refer(node, "static", target.expression);
    },
    NewExpression: (node) => {
      if (isName(node.callee, ["Worker"])) refer(node, "deferred", workerSource(node));
      if (isName(node.callee, ["Date"]) && node.arguments.length === 0) note(node, "impure");
    },
    CallExpression: (node) => {
      if (isName(node.callee, ["Date", ...outside])) note(node, "impure");
    },
    MemberExpression: (node) => {
      // `import.meta.glob` imports whatever a pattern finds.
      if (node.object.type === "MetaProperty" && propertyName(node) === "glob") {
        refer(node, "static", node);
      }
      if (isName(node.object, outside) || isImpureProperty(node)) note(node, "impure");
    },
  }).visit(parsed.program);
  const isApart = ({ start }: { readonly start: number }): boolean =>
    !wordless.some((one) => one.start <= start && start < one.end);
  return { references, findings, texts: texts.filter(isApart).map(({ words }) => words) };
}

function isName(node: ESTree.Node, names: readonly string[]): boolean {
  return node.type === "Identifier" && names.includes(node.name);
}

function propertyName({ property }: ESTree.MemberExpression): string {
  if (property.type === "Identifier") return property.name;
  return property.type === "Literal" ? String(property.value) : "";
}

function isImpureProperty(node: ESTree.MemberExpression): boolean {
  if (node.object.type !== "Identifier") return false;
  return IMPURE_PROPERTIES[node.object.name]?.includes(propertyName(node)) ?? false;
}

/** The text in `new Worker(new URL("./worker.ts", import.meta.url))`; the whole expression in any other form. */
function workerSource(node: ESTree.NewExpression): ESTree.Node {
  const [address] = node.arguments;
  if (address?.type !== "NewExpression" || !isName(address.callee, ["URL"])) return node;
  return address.arguments[0] ?? node;
}

/**
 * Names that the file gives to parameters, variables and imports anywhere in it. A file that has a `document` of its own
 * is taken to mean that one; the compiler, which knows scopes, refuses the other one in the core.
 */
function findBoundNames(program: ESTree.Program): Set<string> {
  const names = new Set<string>();
  const bindAll = ({ params }: { params: readonly ESTree.Node[] }): void => params.forEach(bind);
  function bind(pattern: ESTree.Node | null): void {
    if (pattern?.type === "Identifier") names.add(pattern.name);
    if (pattern?.type === "AssignmentPattern") bind(pattern.left);
    if (pattern?.type === "RestElement") bind(pattern.argument);
    if (pattern?.type === "ArrayPattern") pattern.elements.forEach(bind);
    if (pattern?.type === "ObjectPattern") pattern.properties.forEach(bind);
    if (pattern?.type === "Property") bind(pattern.value);
  }
  new Visitor({
    VariableDeclarator: (node) => bind(node.id),
    FunctionDeclaration: bindAll,
    FunctionExpression: bindAll,
    ArrowFunctionExpression: bindAll,
    ImportSpecifier: (node) => bind(node.local),
  }).visit(program);
  return names;
}
