import { Fragment, type ReactNode } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Answered } from "../../../core/model/answer.ts";
import { wordDate } from "../../../core/model/period.ts";
import type { NumberField } from "../../../core/model/quantity.ts";
import { readNumber } from "../../../core/model/reading/read-number.ts";
import { COMMITMENT_WORDS, countWord, KIND_WORDS } from "../../../core/model/wording/words.ts";
import type { Explanation } from "../../../core/query/explain.ts";
import type { Path } from "../../../core/query/walk/find-paths.ts";
import type {
  WordedNeighbour,
  WordedNeighbourhood,
} from "../../../core/word/answer/neighbourhood.ts";
import type { WordedPaths } from "../../../core/word/answer/paths.ts";
import { wordClaim } from "../../../core/word/sentence/sentence.ts";
import type { QuestionState } from "../../state/app-state.ts";
import { changeInput } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { FactCard } from "../evidence/fact-card.tsx";
import { useApp } from "../part/app-context.tsx";
import { Caveats } from "../part/caveats.tsx";
import { Contested } from "../part/contested.tsx";
import { ClaimsLink, EntityLink } from "../part/state-link.tsx";

/** How two entities are connected: the paths, the best backed first. */
export function PathsPage({ answer }: { readonly answer: Answered<WordedPaths> }): ReactNode {
  const { store, state } = useApp();
  const { from, to, paths, advice } = answer.result;
  const count = askedCount(state.question, "k");
  return (
    <section className="page answer" aria-label="Answer">
      <h2>
        How are <EntityLink id={from} /> and <EntityLink id={to} /> connected?
      </h2>
      {advice !== "" && <p className="notice">{advice}</p>}
      <ol className="paths">
        {paths.map((path) => (
          <li key={path.nodes.join(" ")}>
            <PathSteps path={path} />
          </li>
        ))}
      </ol>
      {paths.length > 0 && count > paths.length && (
        <p className="quiet">There is no longer path of up to eight steps.</p>
      )}
      {paths.length > 0 && count <= paths.length && (
        <Button
          look="plain"
          onPress={() =>
            store.change(changeInput("k", String(Math.max(count, paths.length) + 3)), {
              burst: "k",
            })
          }
        >
          Look for longer paths
        </Button>
      )}
      <Caveats caveats={answer.caveats} />
      <p className="quiet">
        A path is as good as its weakest claim. Supply, ownership, operation and assembly are
        followed in both directions; places, products and tariffs are not passed through.
      </p>
    </section>
  );
}

function PathSteps({ path }: { readonly path: Path }): ReactNode {
  const { state, selectors } = useApp();
  const graph = selectors.graph(state);
  const { weakest, time } = path;
  const when = [
    time.from === null ? "" : `from ${wordDate(time.from)}`,
    time.to === null ? "" : `to ${wordDate(time.to)}`,
  ];
  return (
    <>
      <p className="path-nodes">
        {path.nodes.map((id, index) => (
          <span key={id}>
            {index > 0 && <span aria-hidden="true"> – </span>}
            <EntityLink id={id} />
          </span>
        ))}
      </p>
      <p className="quiet">
        {countWord(path.length, "step")}; weakest claim:{" "}
        <ClaimsLink ids={[weakest.claim]}>
          {KIND_WORDS[weakest.kind]}, {COMMITMENT_WORDS[weakest.commitment]}
        </ClaimsLink>
        {when.join(" ").trim() !== "" && `; all of it holds ${when.join(" ").trim()}`}
      </p>
      <ul className="statements">
        {path.steps.map(({ edge, claims }) => {
          const claim = graph.claims.get(claims[0] ?? "");
          return (
            <li key={edge}>
              <ClaimsLink ids={claims}>
                {claim === undefined ? edge : wordClaim(claim, graph.entities)}
              </ClaimsLink>
              <Contested claims={claims} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What stands up and down the chain from an entity. */
export function NeighboursPage({
  answer,
}: {
  readonly answer: Answered<WordedNeighbourhood>;
}): ReactNode {
  const { result } = answer;
  return (
    <section className="page answer" aria-label="Answer">
      <h2>
        What depends on <EntityLink id={result.entity} />, and on what does it depend?
      </h2>
      <Side title="Up the chain" name="up" found={result.up} />
      <Side title="Down the chain" name="down" found={result.down} />
      <Caveats caveats={answer.caveats} />
      <p className="quiet">
        Suppliers, owners and operators stand up the chain, customers, holdings and plants down.
        Whether something stops without a link is not said by this list.
      </p>
    </section>
  );
}

function Side(props: {
  readonly title: string;
  readonly name: "up" | "down";
  readonly found: readonly WordedNeighbour[];
}): ReactNode {
  const { store, state, selectors } = useApp();
  const graph = selectors.graph(state);
  const depth = askedCount(state.question, props.name);
  const setDepth = (next: number): void =>
    store.change(changeInput(props.name, String(next)), { burst: props.name });
  return (
    <section>
      <h3>
        {props.title}{" "}
        <span className="quiet">
          {countWord(props.found.length, "entity", "entities")} within {countWord(depth, "step")}
        </span>
      </h3>
      <p className="row">
        <Button look="plain" disabled={depth <= 0} onPress={() => setDepth(depth - 1)}>
          One step less
        </Button>
        <Button look="plain" disabled={depth >= 10} onPress={() => setDepth(depth + 1)}>
          One step more
        </Button>
      </p>
      {props.found.length === 0 && <p>Nothing stated.</p>}
      <ul className="statements">
        {props.found.map(({ id, depth: step, relations }) => (
          <li key={id} className={`depth-${Math.min(step, 4)}`}>
            <EntityLink id={id} />
            <span className="others">
              {relations.map(({ claims }) => (
                <Fragment key={claims[0]}>
                  <ClaimsLink ids={claims}>{wordFirst(graph, claims)}</ClaimsLink>
                  <Contested claims={claims} />
                </Fragment>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordFirst(graph: SupplyGraph, claims: readonly string[]): string {
  const claim = graph.claims.get(claims[0] ?? "");
  return claim === undefined ? "" : wordClaim(claim, graph.entities);
}

const COUNT: NumberField = { min: 0, max: 1000, grain: "whole" };

// As the operation reads it; 1 where nothing is given.
function askedCount(question: QuestionState | null, name: string): number {
  const read = readNumber(String(question?.input[name] ?? "1"), COUNT);
  return "value" in read ? read.value : 1;
}

/** What is said on a point; "not stated" is an answer. */
export function ExplainPage({ answer }: { readonly answer: Answered<Explanation> }): ReactNode {
  const { state, selectors } = useApp();
  const { entities } = selectors.graph(state);
  const input: QuestionState["input"] = state.question?.input ?? {};
  const { stated, claims } = answer.result;
  const about = [input.subject, input.other].filter((one) => typeof one === "string");
  return (
    <section className="page answer" aria-label="Answer">
      <h2>
        {input.predicate === "ownsStakeIn"
          ? `Who owns ${labelOf(about[0] ?? "", entities)}, and what does it own?`
          : `What is said of ${about.map((id) => labelOf(id, entities)).join(" and ")}?`}
      </h2>
      {!stated && (
        <p className="notice">
          {claims.length === 0
            ? "Not stated by any claim under this lens. That is no denial."
            : "Not stated by any source. What follows is our inference."}
        </p>
      )}
      {claims.map((id) => (
        <FactCard key={id} id={id} />
      ))}
      <Caveats caveats={answer.caveats} />
    </section>
  );
}
