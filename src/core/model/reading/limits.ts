/**
 * The most that the readers take of what comes from outside: files, links, arguments. Each stands well above what the
 * record and honest use hold, and well below what makes a machine wait: a text of any length would be compared with
 * every name.
 */

/** Characters of a name, an id or a search. The longest name in the record has 77. */
export const LONGEST_NAME = 200;
/** Characters of a title, a note or an address. The longest in the record has 300. */
export const LONGEST_TEXT = 2000;
/** Bytes of a data file or a scenario. The largest of the record has a ninth of it. */
export const LARGEST_FILE = 1_000_000;
/** Bytes of a file that the program wrote itself. An answer that cites the whole record has a third of it. */
export const LARGEST_OWN_FILE = 8_000_000;
/** Files in one folder of the data. */
export const MOST_FILES = 10_000;
/** Levels of lists and fields in one another. An answer has ten. */
export const DEEPEST = 40;
/** Names in one list of a question: all sources of a record of four times the size. */
export const MOST_NAMES = 2000;
/** Assumptions of one scenario. */
export const MOST_PATCHES = 1000;
/** Mistakes of one scenario that are told, and mistakes of all data for which the nearest names are looked up. */
export const MOST_PROBLEMS = 100;

/** Differences between an answer and a file that are told: more nobody reads, and a file may be made to have millions. */
export const MOST_DIFFERENCES = 1000;
