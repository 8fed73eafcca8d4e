import fc from "fast-check";

/** `npm run test:fuzz` tries each reader ten thousand times, and every law, from another seed each time. */
const isLong = process.env.npm_lifecycle_event === "test:fuzz";

/** How often a reader is tried, and from which seed: FUZZ_RUNS and FUZZ_SEED repeat what a run has printed. */
export const FUZZ: { readonly numRuns: number; readonly seed: number } = {
  numRuns: Number(process.env.FUZZ_RUNS ?? (isLong ? 10_000 : 300)),
  seed: Number(process.env.FUZZ_SEED ?? (isLong ? Math.floor(Math.random() * 2 ** 31) : 1)),
};
if (isLong) console.log(`FUZZ_SEED=${FUZZ.seed} FUZZ_RUNS=${FUZZ.numRuns}`);

/** What a careless or hostile hand puts into a text. */
export const HOSTILE: readonly string[] = [
  ..."\u0000\u0007\u001b\u007f\u0085\u200b\u202e\u2067\u2069\ufeff\ufffd\uffff\u3164\u0301\u2028\t\r",
  ..."\"'`#&*!%@|>-?:,[]{}\\/~=.",
  ..."0789",
  "\ud800",
  "\r\n",
  "\n\n",
  " #",
  ": ",
  "- ",
  "---\n",
  "...\n",
  "\n---\nsource: {}\n",
  "%YAML 1.1\n---\n",
  "<<: *a",
  "&a ",
  "*a",
  "!!js/function ",
  "!!binary aGk=",
  "? ",
  "null",
  "~",
  "true",
  ".inf",
  ".nan",
  "1e308",
  "-1",
  "0x1F",
  "0o17",
  "1_000",
  "27,5",
  "9007199254740993",
  "2025-02-30",
  "0001-01-01",
  "9999",
  "2099-01-01",
  "../2025",
  "__proto__",
  "constructor",
  "toString",
  "unknown",
  "MAKER",
  "Go\u0308d",
  "maker-\u0430",
  "<script>alert(1)</script>",
  "\u001b[2J",
  "../../etc/passwd",
  "[".repeat(200),
  '{"a":'.repeat(200),
  "a".repeat(250),
  "x".repeat(3000),
  "9".repeat(400),
];

interface Edit {
  readonly at: number;
  readonly sort:
    | "insert"
    | "replaceWord"
    | "borrowWord"
    | "delete"
    | "repeat"
    | "cut"
    | "dropLine"
    | "repeatLine"
    | "swapLines"
    | "indent"
    | "changeDigit"
    | "changeCase"
    | "quoteWord";
  readonly what: string;
  readonly length: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  sort: fc.constantFrom(
    "insert",
    "replaceWord",
    "borrowWord",
    "borrowWord",
    "delete",
    "repeat",
    "cut",
    "dropLine",
    "repeatLine",
    "swapLines",
    "indent",
    "changeDigit",
    "changeCase",
    "quoteWord",
  ),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  ),
  length: fc.nat({ max: 40 }),
});

const WORD = /[^\s:,[\]{}"]+/g;

function apply(text: string, { at, sort, what, length }: Edit): string {
  const place = Math.floor(at * text.length);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  switch (sort) {
    case "insert":
      return before + what + after;
    case "delete":
      return before + after.slice(length + 1);
    case "repeat":
      return before + after.slice(0, length) + after;
    case "cut":
      return before;
    case "replaceWord":
      return before + after.replace(/[^\s:,[\]{}"]+/, () => what);
    case "borrowWord": {
      const words = text.match(WORD) ?? [""];
      const other = words[Math.floor((length / 41) * words.length)] ?? "";
      return before + after.replace(/[^\s:,[\]{}"]+/, () => other);
    }
    case "quoteWord":
      return before + after.replace(/[^\s:,[\]{}"]+/, (word) => JSON.stringify(word));
    case "changeDigit":
      return before + after.replace(/\d/, (digit) => String((Number(digit) + 1 + length) % 10));
    case "changeCase":
      return before + after.replace(/\p{Ll}/u, (letter) => letter.toUpperCase());
    default:
      return changeLines(text.split("\n"), at, sort).join("\n");
  }
}

function changeLines(lines: readonly string[], at: number, sort: Edit["sort"]): readonly string[] {
  const place = Math.min(Math.floor(at * lines.length), lines.length - 1);
  const line = lines[place] ?? "";
  const [before, after] = [lines.slice(0, place), lines.slice(place + 1)];
  switch (sort) {
    case "dropLine":
      return [...before, ...after];
    case "repeatLine":
      return [...before, line, line, ...after];
    case "swapLines":
      return [...before, ...after.slice(0, 1), line, ...after.slice(1)];
    default:
      return [...before, ` ${line}`, ...after];
  }
}

/** One to three slips or attacks on a text. */
export const mutation: fc.Arbitrary<(text: string) => string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(edit, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(edit, { minLength: 2, maxLength: 3 }) },
  )
  .map((edits) => {
    const mutate = (text: string): string => edits.reduce(apply, text);
    return Object.assign(mutate, { [fc.toStringMethod]: () => JSON.stringify(edits) });
  });

/** A text as the bytes of a file, now and then in another encoding. */
export const encoding: fc.Arbitrary<(text: string) => Buffer> = fc
  .constantFrom("utf8", "utf8", "utf8", "utf8", "utf8", "utf8", "latin1", "utf16le")
  .map((name) =>
    Object.assign((text: string) => Buffer.from(text, name as BufferEncoding), {
      [fc.toStringMethod]: () => name,
    }),
  );
