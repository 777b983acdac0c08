import "./app/app.css";
import { hydrate } from "@tanstack/react-query";
import { hydrateRoot } from "react-dom/client";
import { Document } from "./app/document.tsx";
import { loadPage } from "./app/load-page.tsx";
import { partsOf, stateElementId, type PageState } from "./app/page-state.ts";
import { createQueryClient } from "./lib/api.ts";
import { createI18n } from "./lib/i18n.ts";

/** Brings the page to life from the state that the server sent along. */
const serialized = document.querySelector(`#${stateElementId}`)?.textContent ?? "";
const state: PageState = JSON.parse(serialized);
const queries = createQueryClient((path, init) => fetch(path, init));
hydrate(queries, state.queries);
const [messages, page] = await Promise.all([
  createI18n(state.locale, partsOf(state.view.kind)),
  loadPage(state.view),
]);
hydrateRoot(
  document,
  <Document state={state} serialized={serialized} messages={messages} queries={queries} page={page} />,
);
