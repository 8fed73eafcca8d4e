import type { ComponentType, ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { makeLatePage } from "../part/late-page.tsx";
import type { Taken } from "./taken.ts";

/** What writes the files is fetched when the menu is first opened. */
const TakeView: ComponentType<Taken> = makeLatePage(
  async () => (await import("./take-view.tsx")).TakeView,
);

/** The menu of the view from which it is taken away: as a picture, and as data. */
export function TakeMenu({ canvas }: Taken): ReactNode {
  return (
    <Popover label="Take away" trigger={<Button look="bordered">Take away</Button>}>
      {() => <TakeView canvas={canvas} />}
    </Popover>
  );
}
