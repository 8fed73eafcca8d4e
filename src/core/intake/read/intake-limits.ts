/** The most that is taken of somebody's own file. All is looked at before or while it is read, never after. */

/** Bytes of the file. */
export const LARGEST_INTAKE = 50_000_000;
export const MOST_RECORDS = 200_000;
export const MOST_COLUMNS = 500;
export const MOST_CELLS = 5_000_000;
/** Bytes of a packed file once it is unpacked, counted while it is. */
export const LARGEST_UNPACKED = 200_000_000;
/** How many times larger a packed file may be once it is unpacked. */
export const MOST_RATIO = 200;
/** Elements of XML in one another. */
export const DEEPEST_XML = 200;
/** After so many records the caller is told, and may stop. */
export const TELL_EACH = 1000;
