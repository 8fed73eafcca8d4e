import type { ReactNode } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { Answered } from "../../../core/model/answer.ts";
import { joinWords } from "../../../core/model/wording/words.ts";
import type { Dependent, Dependents, Effect } from "../../../core/query/exposure/dependents.ts";
import { useApp } from "../part/app-context.tsx";
import { Caveats } from "../part/caveats.tsx";
import { Contested } from "../part/contested.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { ClaimsLink, EntityLink } from "../part/state-link.tsx";
import "../../style/exposure.css";

const EFFECTS: readonly { readonly effect: Effect; readonly title: string }[] = [
  { effect: "lostAll", title: "Loses all known sources" },
  { effect: "lostSome", title: "Loses some, others remain" },
  { effect: "unknown", title: "Not stated whether it is hit" },
];

/** What depends on something: each supply by what becomes of it, with the way to it. */
export function DependentsPage({ answer }: { readonly answer: Answered<Dependents> }): ReactNode {
  const { state, selectors } = useApp();
  const { entities } = selectors.graph(state);
  const { entity, failing, affected, unaffected } = answer.result;
  const also = failing.filter((id) => id !== entity).map((id) => labelOf(id, entities));
  return (
    <section className="page answer" aria-label="Answer">
      <h2>
        What depends on <EntityLink id={entity} />?
      </h2>
      {also.length > 0 && also.length <= 6 && <p>With it fails: {joinWords(also)}.</p>}
      {also.length > 6 && <p>With it fail {also.length} plants.</p>}
      {affected.length === 0 && (
        <p className="notice">
          No claim under this lens says that anyone is supplied from there. That does not mean that
          nobody is.
        </p>
      )}
      {EFFECTS.map(({ effect, title }) => (
        <Group key={effect} title={title} list={affected.filter((one) => one.effect === effect)} />
      ))}
      <Group title="Other supply of the same buyers, which goes on" list={unaffected} />
      <Caveats caveats={answer.caveats} />
      <p className="quiet">
        A buyer has a product as long as one known source remains. Supply in another country fills
        no gap, as far as is said. A way is as good as its weakest claim.
      </p>
    </section>
  );
}

function Group(props: { readonly title: string; readonly list: readonly Dependent[] }): ReactNode {
  const { title, list } = props;
  if (list.length === 0) return null;
  return (
    <section className="relation">
      <h3>
        {title} <span className="quiet">{list.length}</span>
      </h3>
      <ShowMore count={list.length} step={6}>
        {(shown) => (
          <ul className="dependents">
            {list.slice(0, shown).map((one) => (
              <Row key={`${one.buyer} ${one.product} ${one.places.join(" ")}`} one={one} />
            ))}
          </ul>
        )}
      </ShowMore>
    </section>
  );
}

function Row({ one }: { readonly one: Dependent }): ReactNode {
  const { state, selectors } = useApp();
  const { entities } = selectors.graph(state);
  const name = (id: string): string => labelOf(id, entities);
  const { buyer, product, places, before, after, path, weakest } = one;
  const goods = product === null ? "what it is supplied with" : name(product);
  return (
    <li>
      <p>
        <EntityLink id={buyer} />, {goods}
        {places.length > 0 && ` (${places.map(name).join(", ")})`}
        <Contested claims={path.flatMap((step) => step.claims)} />
      </p>
      {before !== null && (
        <p className="quiet">
          {before.map(name).join(", ")} → {wordLeft(after ?? [], name)}
        </p>
      )}
      <p className="way">
        {path.map(({ from, to, claims }, index) => (
          <span key={`${from} ${to}`}>
            {index === 0 && name(from)}
            <ClaimsLink ids={claims} label={`From ${name(from)} to ${name(to)}. Open the claims.`}>
              {" → "}
            </ClaimsLink>
            {name(to)}
          </span>
        ))}
        {weakest !== null && (
          <>
            {" · "}
            <ClaimsLink ids={[weakest]}>weakest claim</ClaimsLink>
          </>
        )}
      </p>
    </li>
  );
}

function wordLeft(after: readonly string[], name: (id: string) => string): string {
  return after.length === 0 ? "none known" : after.map(name).join(", ");
}
