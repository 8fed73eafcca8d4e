import { Component, type ReactNode } from "react";

interface BugBoundaryProps {
  readonly children: ReactNode;
  /** What is shown instead, where the page can do without the children. */
  readonly fallback?: ReactNode;
}

/** Catches what only a bug of ours can throw, and says so instead of showing nothing. */
export class BugBoundary extends Component<BugBoundaryProps, { readonly bug: Error | null }> {
  override state: { readonly bug: Error | null } = { bug: null };

  static getDerivedStateFromError(bug: Error): { readonly bug: Error } {
    return { bug };
  }

  override render(): ReactNode {
    const { bug } = this.state;
    const { children, fallback } = this.props;
    if (bug === null) return children;
    if (fallback !== undefined) return fallback;
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
