import { createHash } from "node:crypto";

/** An answer, before it is sent. */
export type Reply = { status: number; headers: Readonly<Record<string, string>>; body: Buffer };

/** How long an answer may be kept: a list changes, a version never does. */
type Keeping = "changes" | "never changes";

const cacheControl = {
  changes: "public, max-age=60",
  "never changes": "public, max-age=31536000, immutable",
} as const satisfies Record<Keeping, string>;

/** A good answer, sent at once. */
export function found(body: Buffer | string, type: string, keeping: Keeping): Reply {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  return plain(200, bytes, {
    "content-type": type,
    "cache-control": cacheControl[keeping],
    etag: etagOf(bytes),
  });
}

/** The entity tags of what is served again and again, some of it large. */
const etags = new WeakMap<Buffer, string>();

function etagOf(body: Buffer): string {
  const etag = etags.get(body) ?? `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  etags.set(body, etag);
  return etag;
}

/** An answer that says why there is nothing. */
export const refused = (status: number, reason: string): Reply =>
  plain(status, Buffer.from(`${reason}\n`), { "content-type": "text/plain; charset=utf-8" });

/** A page that has nothing to do with what was asked for, as a captive portal gives it. */
export const webPage = (): Reply =>
  plain(200, Buffer.from("<!doctype html><title>Welcome</title><p>Please sign in.</p>\n"), {
    "content-type": "text/html; charset=utf-8",
  });

/** What a proxy would say of the version that a path names, if there were such a version. */
export function madeUpInfo(path: string): Reply {
  const [, version = "v1.0.0"] = /\/@v\/(.+)\.[a-z]+$/.exec(path) ?? [];
  const info = { Version: version, Time: "2020-01-01T00:00:00Z" };
  return found(JSON.stringify(info), "application/json", "changes");
}

const plain = (status: number, body: Buffer, headers: Record<string, string>): Reply => ({
  status,
  headers: { ...headers, "content-length": body.length.toString() },
  body,
});
