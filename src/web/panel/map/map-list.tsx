import type { ReactNode } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import type { Entity } from "../../../core/model/entity.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import type { MapPicture, MapPoint } from "../../state/map/map-picture.ts";
import { type PlaceBranch, treeOf } from "../../state/map/map-tree.ts";
import { open, select } from "../../state/transitions.ts";
import { wordApart, wordWhere } from "../../state/words/map-words.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { ClassSign } from "../part/legend-signs.tsx";

/** Where the list goes on with what has no place, to jump to. */
export const WITHOUT_PLACE = "map-without-place";

/** The map as a list: by country, state and town, and what has no known place. */
export function MapList({ picture }: { readonly picture: MapPicture }): ReactNode {
  const { state, selectors } = useApp(["lens"]);
  const { entities } = selectors.graph(state);
  const { points, without } = picture;
  return (
    <div className="map-list">
      {treeOf(points).map((country) => (
        <details key={country.place} open>
          <summary>
            <h3>
              {labelOf(country.place, entities)} <span className="quiet">{country.count}</span>
            </h3>
          </summary>
          <Branch branch={country} />
        </details>
      ))}
      {without.length > 0 && (
        <details open>
          <summary id={WITHOUT_PLACE}>
            <h3>
              Without a known place <span className="quiet">{without.length}</span>
            </h3>
          </summary>
          <p className="quiet">
            No source that counts here says where these are, or only in which part of the world.
          </p>
          <ul>
            {without.map((entity) => (
              <li key={entity.id}>
                <EntityButton entity={entity} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Branch({ branch }: { readonly branch: PlaceBranch }): ReactNode {
  const { state, selectors } = useApp(["lens"]);
  const { entities } = selectors.graph(state);
  return (
    <ul>
      {branch.points.map((point) => (
        <li key={point.entity.id}>
          <PointLine point={point} />
        </li>
      ))}
      {branch.inside.map((inner) => (
        <li key={inner.place}>
          <span className="map-list-place">
            {labelOf(inner.place, entities)}{" "}
            <span className="quiet">{countWord(inner.count, "entry", "entries")}</span>
          </span>
          <Branch branch={inner} />
        </li>
      ))}
    </ul>
  );
}

/** A point with its status, how well its place is known, and the claims that say so. */
export function PointLine({ point }: { readonly point: MapPoint }): ReactNode {
  const { state, store, selectors } = useApp(["lens"]);
  const graph = selectors.graph(state);
  const { entity, location } = point;
  const further = location.apart.flatMap(({ from }) => (from.type === "claim" ? [from.claim] : []));
  const claims: readonly ClaimId[] = [...new Set([...location.claims, ...further])];
  return (
    <>
      <EntityButton entity={entity} />{" "}
      <span className="quiet">
        {wordWhere(graph, point)} {wordApart(graph, point)}
      </span>{" "}
      {claims.length > 0 && (
        <Button
          look="link"
          label={`Who says so: where ${entity.label} is`}
          onPress={() => store.change(open({ type: "claims", ids: claims }))}
        >
          Who says so
        </Button>
      )}
    </>
  );
}

function EntityButton({ entity }: { readonly entity: Entity }): ReactNode {
  const { store } = useApp([]);
  return (
    <>
      <ClassSign entityClass={entity.class} />{" "}
      <Button look="link" onPress={() => store.change(select(entity.id, "entity", false))}>
        {entity.label}
      </Button>
    </>
  );
}
