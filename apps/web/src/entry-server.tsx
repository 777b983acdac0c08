import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assetsOf, type Manifest } from "./app/assets.ts";
import { render as renderPage, type Asked, type Rendered } from "./app/render.tsx";

/** What was built for the browser stands beside what was built for the server. */
const manifest: Manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, "../client/manifest.json"), "utf8"),
);

/** Makes the page at a URL in a language, complete without script; `fetch` answers for our own API. */
export const render = (asked: Omit<Asked, "assets">): Promise<Rendered> =>
  renderPage({ ...asked, assets: (kind) => assetsOf(manifest, asked.locale, kind) });
