import { type ReactNode, useState } from "react";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Claim, Predicate } from "../../../core/model/claim.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { getSpan, wordDate } from "../../../core/model/period.ts";
import { PREDICATE_NAMES } from "../../../core/model/predicate.ts";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import { sayersOf } from "../../../core/model/wording/speakers.ts";
import {
  capital,
  countWord,
  KIND_WORDS,
  UNNAMED_WORDS,
  wordSort,
} from "../../../core/model/wording/words.ts";
import { isOnlyOwn } from "../../../core/query/basis/own-files.ts";
import { YOUR_FILE } from "../../../core/word/own.ts";
import { wordClaim } from "../../../core/word/sentence/sentence.ts";
import {
  assumeScenario,
  changePlant,
  currentScenario,
  newScenario,
  withPatches,
} from "../../state/choice/scenario.ts";
import { askQuestion, hide } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { PathTo } from "../ask/path-to.tsx";
import { BringNeighbours } from "../graph/bring-neighbours.tsx";
import { OnlyThis } from "../graph/only-this.tsx";
import { PinButton } from "../graph/pin.tsx";
import { useFold } from "../graph/use-fold.ts";
import { ListButton } from "../own/late-list-button.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { SideLines } from "../part/claim-lines.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { ClaimsLink, EntityLink } from "../part/state-link.tsx";
import { Dossier } from "./dossier.tsx";
import { NoEntity } from "./no-entity.tsx";

const DEPENDED_ON: readonly EntityClass[] = ["facility", "organisation", "place"];

/** The page of an entity: what it is, all that is said of it by relation, and where sources disagree. */
export function EntityPage({ id }: { readonly id: EntityId }): ReactNode {
  const { state, selectors, store, door } = useApp();
  const graph = selectors.graph(state);
  const entity = graph.entities.get(id);
  if (entity === undefined) return <NoEntity id={id} />;
  const claims = graph.claimsAbout.get(entity.id);
  const conflicts = graph.disagreementsOn(entity.id).contradictions;
  return (
    <section className="page">
      <h2>{entity.label}</h2>
      {isOnlyOwn(graph, id) && <p className="badge">{YOUR_FILE}</p>}
      <p className="quiet">
        {wordSort(entity)}
        {entity.unnamed !== null && `; ${UNNAMED_WORDS[entity.unnamed]}`}
        {`; ${countWord(claims.length, "claim")} under this lens`}
      </p>
      {entity.names.length > 0 && <p className="quiet">Also: {entity.names.join(", ")}</p>}
      {entity.ambiguousNames.length > 0 && (
        <p className="quiet">Short, and said of others too: {entity.ambiguousNames.join(", ")}</p>
      )}
      {entity.note !== "" && <p>{entity.note}</p>}
      {conflicts.map((conflict) => (
        <p className="notice" key={conflict.sides[0]?.claims.join(" ")}>
          <ClaimsLink ids={conflict.sides.flatMap((side) => side.claims)}>
            Sources disagree: {PREDICATE_WORDS[conflict.predicate].one}
          </ClaimsLink>
        </p>
      ))}
      <Differences graph={graph} id={entity.id} />
      <div className="row">
        <Button
          onPress={() =>
            store.change(
              askQuestion({
                operation: "neighbours",
                input: { entity: entity.id, up: "2", down: "2" },
              }),
            )
          }
        >
          Trace up and down
        </Button>
        <PathTo entity={entity} />
        {DEPENDED_ON.includes(entity.class) && (
          <Button
            onPress={() =>
              store.change(askQuestion({ operation: "depends-on", input: { entity: entity.id } }))
            }
          >
            What depends on it
          </Button>
        )}
        {entity.class === "facility" && (
          <Button
            onPress={() => {
              const scenario = currentScenario(selectors.dataset, state.lens);
              const paused = changePlant(graph, entity.id, "pause", null, null);
              const next = withPatches(
                scenario ?? newScenario(selectors.dataset),
                [paused],
                selectors.dataset,
              );
              store.change(assumeScenario(next, selectors.dataset));
            }}
          >
            Assume that it pauses
          </Button>
        )}
        <FoldButton id={entity.id} />
        <OnlyThis id={entity.id} />
        <PinButton id={entity.id} />
        <Button look="plain" onPress={() => store.change(hide(entity.id))}>
          Hide in the graph
        </Button>
        <ListButton entity={entity} />
        <Button look="plain" onPress={() => door.open({ about: entity.id })}>
          Note something on it
        </Button>
      </div>
      <BringNeighbours id={entity.id} />
      {claims.length === 0 && (
        <p>Nothing is said of it under this lens. A wider lens may know more.</p>
      )}
      <Dossier id={entity.id} />
      <Statements key={entity.id} graph={graph} id={entity.id} claims={claims} />
      <SaidByIt graph={graph} id={entity.id} />
    </section>
  );
}

/** Unfolds in the graph what the entity carries there, or folds it again. */
function FoldButton({ id }: { readonly id: EntityId }): ReactNode {
  const { state, selectors } = useApp(["unfolded"]);
  const sight = useSelected(selectors.sight);
  const fold = useFold(sight);
  const isUnfolded = state.unfolded.includes(id);
  if (!isUnfolded && !sight.folded.inside.has(id)) return null;
  return (
    <Button look="plain" onPress={() => fold(id)}>
      {isUnfolded ? "Fold in the graph" : "Unfold in the graph"}
    </Button>
  );
}

/** Claims about it that give other values and may all be right. */
function Differences({ graph, id }: Omit<RelationsProps, "claims">): ReactNode {
  const { differences } = graph.disagreementsOn(id);
  if (differences.length === 0) return null;
  return (
    <section className="relation" aria-label="Figures that differ">
      <h3>Figures that differ</h3>
      <p className="quiet">
        For other dates, of other parts or counted otherwise: all may be right.
      </p>
      <ShowMore key={id} count={differences.length} step={3}>
        {(shown) =>
          differences.slice(0, shown).map(({ sides }) => (
            <div className="difference" key={sides[0]?.claims.join(" ")}>
              <SideLines sides={sides} />
            </div>
          ))
        }
      </ShowMore>
    </section>
  );
}

interface RelationsProps {
  readonly graph: SupplyGraph;
  readonly id: EntityId;
  readonly claims: readonly Claim[];
}

/** All that is said of it, sentence by sentence and in time; made when it is asked for. */
function Statements({ graph, id, claims }: RelationsProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  if (claims.length === 0) return null;
  return (
    <details className="relation" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Every statement, {countWord(claims.length, "claim")}</summary>
      {isOpen && (
        <>
          <Relations graph={graph} id={id} claims={claims} />
          <InTime graph={graph} claims={claims} />
        </>
      )}
    </details>
  );
}

function Relations({ graph, id, claims }: RelationsProps): ReactNode {
  const groups = PREDICATE_NAMES.flatMap((predicate) =>
    (["out", "in"] as const).map((direction) => ({
      predicate,
      direction,
      claims: claims.filter(
        (claim) =>
          claim.predicate === predicate && claim.subject.includes(id) === (direction === "out"),
      ),
    })),
  ).filter((group) => group.claims.length > 0);
  return groups.map(({ predicate, direction, claims: group }) => (
    <div className="relation" key={`${predicate} ${direction}`}>
      <h3>{headingOf(predicate, direction)}</h3>
      <ul className="statements">
        {group.map((claim) => (
          <li key={claim.id}>
            <ClaimsLink ids={[claim.id]}>{wordClaim(claim, graph.entities)}</ClaimsLink>
            <Others claim={claim} id={id} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** What a person or body says of others, apart from what is said of it. */
function SaidByIt({ graph, id }: Omit<RelationsProps, "claims">): ReactNode {
  const said = [...graph.claims.values(), ...graph.annotations.values()].filter(
    (claim) =>
      sayersOf(claim).some((one) => one.id === id) &&
      !claim.subject.includes(id) &&
      claim.object !== id,
  );
  if (said.length === 0) return null;
  return (
    <section className="relation" aria-label="What it says of others">
      <h3>What it says of others</h3>
      <ShowMore key={id} count={said.length} step={10}>
        {(shown) => (
          <ul className="statements">
            {said.slice(0, shown).map((claim) => (
              <li key={claim.id}>
                <ClaimsLink ids={[claim.id]}>{wordClaim(claim, graph.entities)}</ClaimsLink>{" "}
                <span className="quiet">{KIND_WORDS[claim.kind]}</span>
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </section>
  );
}

/** The dated claims in the order of their dates; what has no date is counted, not dropped. */
function InTime({ graph, claims }: Omit<RelationsProps, "id">): ReactNode {
  const dated = claims
    .flatMap((claim) => {
      const date = claim.time.from ?? claim.asOf ?? claim.time.to;
      return date === null ? [] : [{ claim, date, day: getSpan(date).latest }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  if (dated.length === 0) return null;
  return (
    <div className="relation">
      <h3>
        In time{" "}
        <span className="quiet">
          {countWord(claims.length - dated.length, "claim")} without a date
        </span>
      </h3>
      <ol className="statements">
        {dated.map(({ claim, date }) => (
          <li key={claim.id}>
            <strong>{wordDate(date)}</strong>{" "}
            <ClaimsLink ids={[claim.id]}>{wordClaim(claim, graph.entities)}</ClaimsLink>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Others({ claim, id }: { readonly claim: Claim; readonly id: EntityId }): ReactNode {
  const named = [...claim.subject, ...(claim.object === null ? [] : [claim.object])];
  const others = [...new Set(named)].filter((one) => one !== id);
  if (others.length === 0) return null;
  return (
    <span className="others">
      {others.map((one) => (
        <EntityLink key={one} id={one} />
      ))}
    </span>
  );
}

function headingOf(predicate: Predicate, direction: "out" | "in"): string {
  const { one, inverse } = PREDICATE_WORDS[predicate];
  if (predicate === "remark") return "Remarks";
  const words = direction === "out" || inverse === "" ? one : inverse;
  return capital(words);
}
