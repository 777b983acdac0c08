import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { Hono } from "hono";
import { getMimeType } from "hono/utils/mime";
import type { Env } from "../http/context.ts";
import { sendAnswer, storeAnswer, type StoredAnswer } from "../http/stored-answer.ts";

/** What is under `/assets/` has its content's hash in its name and never changes. */
const cacheControlOf = (path: string) =>
  path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600";

/** The files that browsers load, by the paths they have in the build; read once, and compressed once. */
export function clientFiles(folder: string): Hono<Env> {
  const app = new Hono<Env>();
  const read = new Map<string, Promise<StoredAnswer>>();
  for (const file of filesIn(folder)) {
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    app.get(path, async (c) => {
      const known = read.get(path);
      const answer =
        known ?? readFile(file).then((body) => storeAnswer(body, typeOf(path), { life: "lasting" }));
      if (known === undefined) read.set(path, answer);
      return sendAnswer(c, await answer, { "Cache-Control": cacheControlOf(path) });
    });
  }
  return app;
}

const typeOf = (path: string) => getMimeType(path) ?? "application/octet-stream";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name));
