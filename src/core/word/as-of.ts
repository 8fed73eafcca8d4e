import type { AsOf } from "../model/answer.ts";
import { wordDate } from "../model/period.ts";

/** The day of an answer, with what set it where that is not the lens. */
export function wordAsOf({ day, basis }: AsOf): string {
  switch (basis) {
    case "need":
      return `${wordDate(day)}, by when it is needed`;
    case "lens":
      return wordDate(day);
    case "record":
      return `${wordDate(day)}, the newest day that a source counted here can be of`;
  }
}
