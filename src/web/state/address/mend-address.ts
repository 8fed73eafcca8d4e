/** How often a text is unpacked at most; nobody wraps a link more often. */
const MOST_ROUNDS = 3;

/** What may stand around a link that was taken out of a text, as it is and as browsers write it. */
const BEFORE = /^(?:[\s<"'“‘«([]|%20|%3C|%22|%27|%E2%80%9C|%E2%80%98|%C2%AB)+/i;
const AFTER = /(?:[\s>"'”’»)\]]|%20|%3E|%22|%27|%5D|%29|%E2%80%9D|%E2%80%99|%C2%BB|%0D|%0A)+$/i;
const STOPS = /(?:[.,;:!?…]|%2C|%3B|%21|%E2%80%A6)+$/i;

/**
 * The part of an address after `#` as this program has written it, where mail, chat or a word processor has changed it on
 * the way: escapes of HTML and of quoted-printable mail, broken lines, escapes made twice, `#/` and `#!`, and marks
 * around it. What this program writes comes back as it is.
 */
export function mendAddress(hash: string): string {
  const bare = hash
    .replace(/^#/, "")
    .replace(BEFORE, "")
    .replace(/^[#!?/]+/, "");
  return withoutMarks(withPlainAmpersands(unpacked(withoutMailBreaks(bare))));
}

// Where the separators themselves are escaped, all of it was escaped once more.
function unpacked(text: string): string {
  let rest = text;
  for (
    let round = 0;
    round < MOST_ROUNDS && !rest.includes("=") && /%(25)*3D/i.test(rest);
    round += 1
  ) {
    rest = unescapeOnce(rest);
  }
  return rest;
}

// A value never holds “&” itself, so that what looks like the escape of one is one.
function withPlainAmpersands(text: string): string {
  return text.replace(/&(?:amp;|#38;|#x26;)+/gi, "&");
}

function withoutMailBreaks(text: string): string {
  // Mail in quoted-printable writes each “=” so, and ends its lines with one.
  const isPrintable = /(?:^|[&;])v=3D\d/i.test(text);
  const whole = isPrintable ? text.replace(/=(?:\r?\n|(?:%0D)?%0A)/gi, "") : text;
  const joined = whole.replace(/(?:\r\n|%0D%0A)(?:%20|\s|\+)*/gi, "");
  if (!isPrintable) return joined;
  const parts = joined.split(/=3D/i);
  return parts.map((part) => part.replaceAll("=", "")).join("=");
}

// What is written ends with the view, so that a full stop after that is the sentence's.
function withoutMarks(text: string): string {
  const bare = text.replace(AFTER, "");
  const stopped = bare.replace(STOPS, "").replace(AFTER, "");
  if (/(?:^|&)view=(?:graph|table)$/i.test(stopped)) return stopped;
  // A value that has more of such marks in it has them of its own.
  return /=[\w.:~|-]*$/.test(bare) ? bare : text;
}

/** A value whose escapes were made twice, as it was; one that holds none, or none that can be read, as it is. */
export function unescapeValue(value: string): string {
  return /%[0-9A-F]{2}/i.test(value) ? unescapeOnce(value) : value;
}

function unescapeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What of the escapes of an address stands for nothing, such as “%zz”; none where all can be read. */
export function brokenEscapes(text: string): readonly string[] {
  const broken = text.match(/%(?![0-9A-F]{2}).{0,2}/gi) ?? [];
  const cut = (text.match(/(?:%[89A-F][0-9A-F])+/gi) ?? []).filter(
    (run) => unescapeOnce(run) === run,
  );
  return [...new Set([...broken, ...cut])];
}

/** A text of an address in quotation marks, cut where it is long. */
export function quote(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}
