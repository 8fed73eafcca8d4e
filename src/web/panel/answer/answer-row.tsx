import { type ReactNode, useMemo, useSyncExternalStore } from "react";
import { useApp } from "../part/app-context.tsx";

/**
 * A row of an answer. While it is pointed at, or has the keyboard's focus, its route is brought out in the picture; it is
 * marked while the picture points at what it is about.
 */
export function AnswerRow(props: {
  /** Ids of the firm or the plants that the row is about. */
  readonly about: readonly string[];
  /** Whose route is brought out, where that is more. */
  readonly route?: readonly string[];
  readonly className: string;
  readonly label?: string;
  /** How far what it tells is documented. */
  readonly standing?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { about, route = about, className, label, standing, children } = props;
  const { pointed } = useApp([]);
  const own = useMemo(() => new Set(about), [about]);
  const isPointedAt = useSyncExternalStore(pointed.subscribe, () => {
    const now = pointed.get();
    return now?.at === "picture" && now.ids.some((id) => own.has(id));
  });
  const point = (event: { stopPropagation(): void }): void => {
    // Of a route within a candidate only the route.
    event.stopPropagation();
    pointed.set("answer", route);
  };
  const leave = (event: { stopPropagation(): void }): void => {
    event.stopPropagation();
    pointed.leave("answer");
  };
  return (
    <li
      className={className}
      data-pointed={isPointedAt}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(standing === undefined ? {} : { "data-standing": standing })}
      onPointerOver={point}
      onPointerOut={leave}
      onFocus={point}
      onBlur={leave}
    >
      {children}
    </li>
  );
}
