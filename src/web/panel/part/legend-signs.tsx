import type { ReactNode } from "react";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import type { LineSort } from "../../state/app-state.ts";
import type { SIGN_WORDS } from "../../state/words/legend-words.ts";

/** The shape of a class, as the graph draws it. */
export function ClassSign({ entityClass }: { readonly entityClass: EntityClass }): ReactNode {
  return (
    <svg className={`sign sign-${entityClass}`} viewBox="-10 -10 20 20" aria-hidden="true">
      {CLASS_PATHS[entityClass]}
    </svg>
  );
}

export const CLASS_PATHS: { readonly [C in EntityClass]: ReactNode } = {
  organisation: <circle r={7} />,
  facility: <rect x={-6.5} y={-6.5} width={13} height={13} />,
  programme: <rect x={-9} y={-5} width={18} height={10} rx={5} />,
  product: <path d="M-7.5 0 L-3.8 -6.5 L3.8 -6.5 L7.5 0 L3.8 6.5 L-3.8 6.5 Z" />,
  place: <path d="M0 8 C-8 0 -6 -8 0 -8 C6 -8 8 0 0 8 Z" />,
  policy: <path d="M0 -8 L8 0 L0 8 L-8 0 Z" />,
  agreement: (
    <>
      <circle r={7.5} fillOpacity={0} strokeWidth={1.6} stroke="currentColor" />
      <circle r={4.4} />
    </>
  ),
  person: <circle r={5} />,
  event: <path d="M0 -8 L8 6.5 L-8 6.5 Z" />,
};

/** The stroke of a sort of link, as the graph draws it. */
export function LineSign({ sort }: { readonly sort: LineSort }): ReactNode {
  return (
    <svg className={`sign sign-line sign-line-${sort}`} viewBox="0 0 28 12" aria-hidden="true">
      {sort === "contract" ? (
        <>
          <line x1={0} x2={28} y1={4} y2={4} />
          <line x1={0} x2={28} y1={8} y2={8} />
        </>
      ) : (
        <line x1={0} x2={28} y1={6} y2={6} />
      )}
    </svg>
  );
}

export type GlyphName = keyof typeof SIGN_WORDS;

/** A sign that stands on a node or a link. */
export function GlyphSign(props: { readonly glyph: GlyphName }): ReactNode {
  return (
    <svg className="sign sign-glyph" viewBox="-10 -10 20 20" aria-hidden="true">
      <circle r={7.5} />
      {GLYPH_PATHS[props.glyph]}
    </svg>
  );
}

/** The number at a node whose neighbours are left out. */
export function MoreSign(): ReactNode {
  return (
    <svg className="sign sign-glyph" viewBox="-10 -10 20 20" aria-hidden="true">
      <circle r={7.5} />
      <path d="M-4.5 0 H0 M-2.25 -2.25 V2.25 M2 -1.6 L3.6 -3 V3" />
    </svg>
  );
}

export const GLYPH_PATHS: { readonly [G in GlyphName]: ReactNode } = {
  began: <path d="M-1.8 -3.4 L2 0 L-1.8 3.4" />,
  paused: <path d="M-2.5 -3.5 V3.5 M2.5 -3.5 V3.5" />,
  cancelled: <path d="M-3 -3 L3 3 M3 -3 L-3 3" />,
  unnamed: null,
  contested: <path d="M0 -4 V1 M0 3.2 V3.8" />,
  failing: <path d="M-3.4 3.4 L3.4 -3.4" />,
  added: <path d="M-3.6 0 H3.6 M0 -3.6 V3.6" />,
  pinned: <path d="M-2 -4 H2 L1.3 -0.4 L3 1.2 H-3 L-1.3 -0.4 Z M0 1.2 V4.2" />,
  mine: <circle r={3.4} />,
  bridge: <path d="M-3.8 -0.3 H3.8 M-2.9 2.9 C-2 -1.2 2 -1.2 2.9 2.9" />,
};
