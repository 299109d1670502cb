import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

import { createClient } from "#shared/api/client.ts";

import { findDesktopTransport } from "./api/desktop-transport.ts";
import { watchCommands } from "./api/pending-commands.ts";
import { createWebTransport, takeToken } from "./api/web-transport.ts";
import { App } from "./app/app.tsx";
import { FailureBoundary } from "./app/failure-boundary.tsx";
import { openReviewer } from "./app/open-reviewer.ts";
import { ReviewerApp } from "./app/reviewer-app.tsx";
import { createStores } from "./app/stores.ts";
import { strings } from "./strings/strings.ts";
import { systemLook } from "./ui/system-look.ts";
import { applyLook } from "./ui/theme.ts";

import "./ui/base.css";

// Before the settings are known: the right ground at first paint.
applyLook(document.documentElement, { ...systemLook(), scale: 100 });

const root = document.getElementById("root");
const token = takeToken();
const wire = findDesktopTransport() ?? (token === null ? undefined : createWebTransport(token));

if (root && wire) {
  const transport = watchCommands(wire);
  const client = createClient(transport);
  const show = (app: ReactNode): void => createRoot(root).render(<FailureBoundary>{app}</FailureBoundary>);
  const showLibrary = (): void =>
    show(<App stores={createStores(client, transport.settled)} client={client} transport={transport} />);
  openReviewer(client)
    .then((reviewer) => (reviewer ? show(<ReviewerApp {...reviewer} client={client} />) : showLibrary()))
    // Who cannot be asked is told of by the frame.
    .catch(showLibrary);
} else if (root) {
  root.textContent = strings.app.noToken;
}
