/** The forms in which a whole record can be written. */
export const RECORD_FORMS = ["trig", "json-ld", "n-quads"] as const;
export type RecordForm = (typeof RECORD_FORMS)[number];
