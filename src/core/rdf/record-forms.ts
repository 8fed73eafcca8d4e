/** The forms in which a whole record can be written. */
export const RECORD_FORMS = ["trig", "json-ld"] as const;
