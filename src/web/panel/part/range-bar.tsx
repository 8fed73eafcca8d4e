import type { ReactNode } from "react";

const WIDTH = 200;
/** The size in which bars are drawn before they are stretched to their place. */
export const BAR: { readonly width: number; readonly height: number } = {
  width: WIDTH,
  height: 10,
};

interface RangeBarProps {
  readonly low: number;
  readonly high: number;
  /** Whether any claim stands behind it; without one the bar is hatched. */
  readonly stated: boolean;
}

/** A value on the fixed scale from 0 to 1: a bar from low to high with its middle ticked. */
export function RangeBar({ low, high, stated }: RangeBarProps): ReactNode {
  const width = Math.max((high - low) * WIDTH, 3);
  const x = Math.min(low * WIDTH, WIDTH - width);
  return (
    <ScaleBar>
      <rect
        className={stated ? "range-known" : "range-unknown"}
        x={x}
        y={1}
        width={width}
        height={8}
        rx={1}
      />
      {stated && high > low && (
        <line className="range-middle" x1={x + width / 2} x2={x + width / 2} y1={1} y2={9} />
      )}
    </ScaleBar>
  );
}

/** A scale from end to end, with what stands on it. */
export function ScaleBar({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg
      className="range-bar"
      viewBox={`0 0 ${BAR.width} ${BAR.height}`}
      aria-hidden="true"
      preserveAspectRatio="none"
    >
      <rect className="range-scale" x={0} y={2} width={WIDTH} height={6} rx={1} />
      {children}
    </svg>
  );
}

/** How the worlds share out over the ranks, first to last: one segment a rank, with its figure. */
export function ShareBar({ shares }: { readonly shares: readonly number[] }): ReactNode {
  let start = 0;
  return (
    <svg
      className="share-bar"
      viewBox={`0 0 ${BAR.width} ${BAR.height}`}
      aria-hidden="true"
      preserveAspectRatio="none"
    >
      {shares.map((share, rank) => {
        const x = start * WIDTH;
        start += share;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the rank itself.
            key={rank}
            className="share-segment"
            opacity={1 - (rank / Math.max(1, shares.length)) * 0.85}
            x={x}
            y={1}
            width={Math.max(0, share * WIDTH)}
            height={8}
          />
        );
      })}
    </svg>
  );
}
