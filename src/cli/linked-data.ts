import type { RECORD_FORMS } from "../core/rdf/record-forms.ts";

/** How a file holds linked data, by the end of its name; null where it holds none. N-Quads and Turtle are TriG as well. */
export function linkedDataForm(file: string | null): (typeof RECORD_FORMS)[number] | null {
  if (file === null) return null;
  if (/\.jsonld$/i.test(file)) return "json-ld";
  return /\.(trig|nq|ttl)$/i.test(file) ? "trig" : null;
}
