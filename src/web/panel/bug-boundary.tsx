import { Component, type ReactNode } from "react";

interface BugBoundaryProps {
  readonly children: ReactNode;
}

/** Catches what only a bug of ours can throw, once for the page, and says so instead of showing nothing. */
export class BugBoundary extends Component<BugBoundaryProps, { readonly bug: Error | null }> {
  override state: { readonly bug: Error | null } = { bug: null };

  static getDerivedStateFromError(bug: Error): { readonly bug: Error } {
    return { bug };
  }

  override render(): ReactNode {
    const { bug } = this.state;
    if (bug === null) return this.props.children;
    return (
      <section className="boot-problem" role="alert">
        <h1>This is a mistake in the program</h1>
        <p>
          It is not in the data and not in what you did. The address still holds your question:{" "}
          <a href={location.pathname}>start again</a>, or go back one step.
        </p>
        <p>
          <code>{bug.message}</code>
        </p>
      </section>
    );
  }
}
