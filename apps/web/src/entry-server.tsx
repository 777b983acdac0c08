import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assetsOf, type Manifest } from "./app/assets.ts";
import {
  render as renderPage,
  renderFailed as renderFailedPage,
  type Asked,
  type Rendered,
} from "./app/render.tsx";

/** What was built for the browser stands beside what was built for the server. */
const manifest: Manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, "../client/manifest.json"), "utf8"),
);

const built = (asked: Omit<Asked, "assets">): Asked => ({
  ...asked,
  assets: (kind) => assetsOf(manifest, asked.locale, kind),
});

/** Makes the page at a URL in a language, complete without script; `fetch` answers for our own API. */
export const render = (asked: Omit<Asked, "assets">): Promise<Rendered> => renderPage(built(asked));

/** Makes the page in place of one that we failed to make, with the number under which our log has the reason. */
export const renderFailed = (reference: string, asked: Omit<Asked, "assets">): Promise<Rendered> =>
  renderFailedPage(reference, built(asked));
