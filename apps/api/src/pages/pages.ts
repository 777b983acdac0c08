import { access } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locale } from "@heliograph/core/messages";

/** Asks our own API without leaving the process. */
export type InnerFetch = (path: string, init?: RequestInit) => Response | Promise<Response>;

/** What a page is made from; `version` is the release that we are. */
type AskedPage = { url: URL; locale: Locale; fetch: InnerFetch; version: string };

export type RenderedPage = { status: number; html: string };

/** Makes the whole HTML of the page at an address. */
export type Render = (page: AskedPage) => Promise<RenderedPage>;

/** Makes the page in place of one that we failed to make, with the number under which our log has the reason. */
export type RenderFailed = (reference: string, page: AskedPage) => Promise<RenderedPage>;

/** The built web application: its server side, and the folder of what browsers load. */
export type Pages = { render: Render; renderFailed: RenderFailed; clientFolder: string };

/** Loads the web application from its build; `undefined` where it has not been built. */
export async function loadPages(distFolder: string): Promise<Pages | undefined> {
  const entry = join(distFolder, "server/entry-server.js");
  try {
    await access(entry);
  } catch {
    return undefined;
  }
  const { render, renderFailed }: Omit<Pages, "clientFolder"> = await import(pathToFileURL(entry).href);
  return { render, renderFailed, clientFolder: join(distFolder, "client") };
}
