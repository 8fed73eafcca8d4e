import type { ReactNode } from "react";
import type { Caveat } from "../../../core/model/answer.ts";
import { CLAIM_KINDS } from "../../../core/model/vocabulary.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import { changeLens } from "../../state/transitions.ts";
import { ClaimsLink, StateLink } from "./state-link.tsx";

/** What the reader of an answer should know, with the claims it is about. */
export function Caveats({ caveats }: { readonly caveats: readonly Caveat[] }): ReactNode {
  if (caveats.length === 0) return null;
  return (
    <section className="caveats">
      <h3>Please note</h3>
      <ul className="plain-list">
        {caveats.map(({ code, message, claims }) => (
          <li key={message}>
            {message}{" "}
            {claims.length > 0 && (
              <ClaimsLink ids={claims}>{countWord(claims.length, "claim")}</ClaimsLink>
            )}{" "}
            {code === "left-out-by-lens" && (
              <StateLink to={changeLens({ kinds: CLAIM_KINDS })}>Count everything said</StateLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
