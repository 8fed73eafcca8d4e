import type { SupplyEdge, SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Predicate } from "../../../core/model/claim.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { compareIds } from "../../../core/model/strength.ts";
import type { Drawing } from "./drawing.ts";

/** A drawing at rest: companies carry their plants inside, and parallel links are one line. */
export interface Folded {
  /** Entities that stand by themselves, by id. */
  readonly nodes: readonly EntityId[];
  readonly lines: readonly Line[];
  /** What a node carries inside, by its id. */
  readonly inside: ReadonlyMap<EntityId, readonly EntityId[]>;
  /** Whose a plant or programme is that stands by itself. */
  readonly holders: ReadonlyMap<EntityId, EntityId>;
  /** What stands for an entity that is inside another, or for a link that is in a line with others. */
  readonly shownAs: ReadonlyMap<string, string>;
}

/** One line of the picture: all links between two nodes. */
export interface Line {
  /** Of its first link. */
  readonly id: string;
  readonly from: EntityId;
  readonly to: EntityId;
  /** The one that tells most first. */
  readonly edges: readonly SupplyEdge[];
}

/**
 * Folds a drawing: plants and programmes into the company that they belong to, owners into what they own where nothing
 * else is drawn of them, and links between the same two nodes into one line.
 *
 * @param open what stands by itself whatever it belongs to
 * @param unfolded whose plants and owners stand by themselves; and links that are drawn apart from those beside them
 * @param brought who was brought beside the rest: each stands by itself and leaves the rest folded as it is without them
 */
export function foldDrawing(
  graph: SupplyGraph,
  { nodes, edges, assumed }: Pick<Drawing, "nodes" | "edges" | "assumed">,
  open: ReadonlySet<string>,
  unfolded: ReadonlySet<string>,
  brought: ReadonlySet<EntityId> = new Set(),
): Folded {
  const lost = new Set(assumed?.lost);
  const all = [...edges, ...lost];
  const belonging = hostsOf(graph, { nodes, edges: all });
  const settled = brought.size === 0 ? belonging : hostsOf(graph, without(brought, nodes, all));
  const hosts = outermost(
    new Map([...settled].filter(([child, host]) => !open.has(child) && !unfolded.has(host))),
  );
  const inside = new Map<EntityId, EntityId[]>();
  for (const [child, host] of hosts) inside.set(host, [...(inside.get(host) ?? []), child]);
  const at = (id: EntityId): EntityId => hosts.get(id) ?? id;
  const groups = new Map<string, SupplyEdge[]>();
  for (const edge of all) {
    const [from, to] = [at(edge.subject), at(edge.object)];
    if (from === to) continue;
    const key = [from, to].sort().join("\n");
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const sorted = group.sort((a, b) => tells(b) - tells(a) || compareIds(a.id, b.id));
    // What a scenario sets aside or adds is told apart from what it leaves.
    const changes = new Set(group.map((edge) => lost.has(edge) || edge.kind === "hypothesis"));
    const apart = changes.size > 1 || sorted.some(({ id }) => unfolded.has(id));
    return (apart ? sorted.map((edge) => [edge]) : [sorted]).flatMap((together): Line[] => {
      const [first] = together;
      if (first === undefined) return [];
      return [{ id: first.id, from: at(first.subject), to: at(first.object), edges: together }];
    });
  });
  const shownAs = new Map<string, string>(hosts);
  for (const { id, edges: together } of lines)
    for (const edge of together) shownAs.set(edge.id, id);
  const apart = nodes.filter((id) => !hosts.has(id));
  const holders = new Map(
    apart.flatMap((id): [EntityId, EntityId][] => {
      const holder = belonging.get(id);
      return holder === undefined || graph.entities.get(id)?.class === "organisation"
        ? []
        : [[id, holder]];
    }),
  );
  return { nodes: apart, lines, inside, holders, shownAs };
}

function without(
  gone: ReadonlySet<EntityId>,
  nodes: readonly EntityId[],
  edges: readonly SupplyEdge[],
): Pick<Drawing, "nodes" | "edges"> {
  return {
    nodes: nodes.filter((id) => !gone.has(id)),
    edges: edges.filter(({ subject, object }) => !gone.has(subject) && !gone.has(object)),
  };
}

/** What each entity belongs to that may be folded into another. */
function hostsOf(
  graph: SupplyGraph,
  { nodes, edges }: Pick<Drawing, "nodes" | "edges">,
): ReadonlyMap<EntityId, EntityId> {
  const drawn = new Set(nodes);
  const hosts = new Map<EntityId, EntityId>();
  const links = new Map<EntityId, SupplyEdge[]>();
  for (const edge of edges) {
    for (const id of [edge.subject, edge.object]) links.set(id, [...(links.get(id) ?? []), edge]);
  }
  for (const id of nodes) {
    const kind = graph.entities.get(id)?.class;
    const own = links.get(id) ?? [];
    const host =
      kind === "organisation"
        ? ownedAlone(id, own)
        : kind === "facility" || kind === "programme"
          ? holderOf(graph, id, own)
          : null;
    if (host !== null && drawn.has(host)) hosts.set(id, host);
  }
  return hosts;
}

// Nothing is folded into what is folded itself: it goes on to the outermost, and who owns each other stays apart.
function outermost(direct: ReadonlyMap<EntityId, EntityId>): ReadonlyMap<EntityId, EntityId> {
  const hosts = new Map<EntityId, EntityId>();
  for (const child of direct.keys()) {
    const way = [child];
    let at = direct.get(child);
    while (at !== undefined && !way.includes(at)) {
      way.push(at);
      at = direct.get(at);
    }
    const last = way.at(-1);
    if (at === undefined && last !== undefined && last !== child) hosts.set(child, last);
  }
  return hosts;
}

// The company that runs a plant, or of which a programme or plant is a part; who was said first where there are several.
function holderOf(graph: SupplyGraph, id: EntityId, links: readonly SupplyEdge[]): EntityId | null {
  const holders = links.flatMap(({ predicate, subject, object }) => {
    if (predicate === "operates" && object === id) return [subject];
    if (predicate === "partOf" && subject === id) return [object];
    return [];
  });
  return (
    holders.find((one) => graph.entities.get(one)?.class === "organisation") ?? holders[0] ?? null
  );
}

// What is owned, where nothing else is drawn of who owns it.
function ownedAlone(id: EntityId, links: readonly SupplyEdge[]): EntityId | null {
  const others = new Set(links.map(({ subject, object }) => (subject === id ? object : subject)));
  const owns = links.every(
    ({ predicate, subject }) => OWNING.includes(predicate) && subject === id,
  );
  const [only] = others;
  return owns && others.size === 1 && only !== undefined ? only : null;
}

const OWNING: readonly Predicate[] = ["ownsStakeIn", "acquired"];

/** How much a link tells of the flow, and how firmly it is said. */
function tells({ predicate, contract, kind }: SupplyEdge): number {
  const flows =
    predicate === "suppliesTo"
      ? 8
      : predicate === "operates"
        ? 6
        : OWNING.includes(predicate)
          ? 4
          : 0;
  const firm = contract
    ? 3
    : kind === "fact" || kind.endsWith("Statement")
      ? 2
      : kind === "plan"
        ? 1
        : 0;
  return flows + firm;
}
