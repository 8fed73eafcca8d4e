import { type ReactNode, useEffect, useState } from "react";
import { followRelease, type NewRelease } from "../../state/follow-release.ts";
import { Button } from "../../ui/button.tsx";

/** Says that a newer release of the page is there, once it is, and loads it when asked. */
export function NewReleaseNotice(): ReactNode {
  const [release, setRelease] = useState<NewRelease | null>(null);
  useEffect(() => {
    const script = document.querySelector<HTMLScriptElement>("script[type=module][src]")?.src;
    // The development server changes its files under the page.
    if (!import.meta.env.PROD || script === undefined) return;
    const begin = (): void => {
      // Without it the page works as long as there is a network.
      followRelease(window, script, setRelease).catch(() => undefined);
    };
    if (document.readyState === "complete") begin();
    else window.addEventListener("load", begin, { once: true });
  }, []);
  return (
    <div role="status">
      {release !== null && (
        <p className="new-release notice">
          A new version is ready.{" "}
          <Button look="link" onPress={release.load}>
            Reload
          </Button>{" "}
          <span className="quiet">What you asked stays in the address.</span>{" "}
          <Button look="link" onPress={() => setRelease(null)}>
            Later
          </Button>
        </p>
      )}
    </div>
  );
}
