import { access } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locale } from "@heliograph/core/messages";

/** Asks our own API without leaving the process. */
export type InnerFetch = (path: string, init?: RequestInit) => Response | Promise<Response>;

/** Makes the whole HTML of the page at an address. */
export type Render = (page: {
  url: URL;
  locale: Locale;
  fetch: InnerFetch;
}) => Promise<{ status: number; html: string }>;

/** The built web application: its server side, and the folder of what browsers load. */
export type Pages = { render: Render; clientFolder: string };

/** Loads the web application from its build; `undefined` where it has not been built. */
export async function loadPages(distFolder: string): Promise<Pages | undefined> {
  const entry = join(distFolder, "server/entry-server.js");
  try {
    await access(entry);
  } catch {
    return undefined;
  }
  const { render }: { render: Render } = await import(pathToFileURL(entry).href);
  return { render, clientFolder: join(distFolder, "client") };
}
