import { wordDate } from "../period.ts";
import type { Source } from "../source.ts";

/** When a source came out, in words: "about" where we inferred it, "undated" where it is not known. */
export function wordPublished({ published, publishedBasis }: Source): string {
  if (published === null) return "undated";
  const words = wordDate(published);
  // A span already says that the day is not known.
  const exact = !words.startsWith("about ") && !published.includes("/");
  return publishedBasis === "inferred" && exact ? `about ${words}` : words;
}

/** A title as a list shows it: in quotation marks only where it stands so on the page. */
export function wordTitle({ title, titleBasis }: Source): string {
  return titleBasis === "page" ? `“${title}”` : title;
}

/** Whose words a title is in, where they are not those of the page; else "". */
export function wordTitleBasis({ titleBasis }: Source): string {
  if (titleBasis === "page") return "";
  return titleBasis === "described" ? "described by us" : "title rebuilt by us";
}

/** A title as it may be cited, with whose words it is in. */
export function citeTitle(source: Source): string {
  const basis = wordTitleBasis(source);
  return basis === "" ? wordTitle(source) : `${wordTitle(source)} (${basis})`;
}

/** A place in a source in words: P7 is paragraph 7. */
export function wordPlace(at: string): string {
  return at
    .split(/,\s*/)
    .map((place) => {
      if (place === "H") return "headline";
      if (place === "D") return "line under the headline";
      // Where in the text it stands is then not known.
      if (place === "excerpt") return "in an excerpt";
      const paragraph = /^P(\d+)$/.exec(place)?.[1];
      return paragraph === undefined ? place : `paragraph ${paragraph}`;
    })
    .join(", ");
}
