import { Component, type ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";

interface State {
  readonly failure: unknown;
}

/** Catches a screen that cannot be drawn. What was saved is safe in the core; a reload begins anew. */
export class FailureBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failure: undefined };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <main className="failure" role="alert">
        <p>{strings.app.failed}</p>
        <pre className="small quiet">{failure instanceof Error ? failure.message : ""}</pre>
        <button type="button" onClick={() => location.reload()}>
          {strings.app.reload}
        </button>
      </main>
    );
  }
}
