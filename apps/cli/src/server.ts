import type { ParseArgsOptionsConfig } from "node:util";
import { seconds } from "@heliograph/core";
import { UsageError } from "./command.ts";
import type { Settings } from "./config.ts";
import { describe, readBaseUrl } from "./options.ts";

/** How a server is named, in the words of every command that asks one. */
export const serverUsage = `  --server URL      where Heliograph is, such as https://status.example.com (default HELIOGRAPH_SERVER)`;

/** The same for those that only operators may give. */
export const operatorUsage = `${serverUsage}
  --token TOKEN     an operator's token (default HELIOGRAPH_TOKEN, where fewer can see it)`;

export const serverOptions = { server: { type: "string" } } satisfies ParseArgsOptionsConfig;

export const operatorOptions = {
  ...serverOptions,
  token: { type: "string" },
} satisfies ParseArgsOptionsConfig;

/** A Heliograph server, and the token of the operator who asks it. */
export type Server = { url: string; token: string | undefined };

/** Where Heliograph is. Throws `UsageError`. */
export function readServer({ server }: { server?: string | undefined }, settings: Settings): Server {
  const url = server ?? settings.server;
  if (url === "") throw new UsageError("--server or HELIOGRAPH_SERVER says where Heliograph is");
  return { url: readBaseUrl(url), token: undefined };
}

/** Where Heliograph is, and who asks it. Throws `UsageError`. */
export function readOperated(
  { server, token = "" }: { server?: string | undefined; token?: string | undefined },
  settings: Settings,
): Server {
  const known = token || settings.token;
  if (known === "") throw new UsageError("--token or HELIOGRAPH_TOKEN is an operator's token");
  return { ...readServer({ server }, settings), token: known };
}

/** A question to a server's API; one with a body, or that says so, is an order. */
export type Question = { path: string; search?: URLSearchParams; method?: "GET" | "POST"; body?: object };

/** What an answer has to look like. */
type Form<Answer> = { safeParse: (value: unknown) => { success: true; data: Answer } | { success: false } };

/** What a server answered, or why there is no answer. */
export type Answered<Answer> = { answer: Answer } | { fault: string };

/** A replay of 90 days is the longest that a server works on for one reader; others may be before us. */
const timeoutMs = seconds(30);

/** Asks a server. @throws UsageError with the server's words for a question that it refuses */
export async function ask<Answer>(
  server: Server,
  { path, search, method = "GET", body }: Question,
  form: Form<Answer>,
): Promise<Answered<Answer>> {
  const url = new URL(path, server.url);
  if (search !== undefined) url.search = search.toString();
  const response = await fetch(url, {
    method,
    headers: {
      ...(server.token !== undefined && { Authorization: `Bearer ${server.token}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(describe);
  if (typeof response === "string") return { fault: `${url.origin} does not answer: ${response}` };
  const said: unknown = await response.json().catch(describe);
  if (refusing.has(response.status)) throw new UsageError(messageOf(said));
  if (!response.ok) return { fault: `${url.origin} answered ${response.status}` };
  const read = form.safeParse(said);
  return read.success ? { answer: read.data } : { fault: `${url.origin} does not answer as Heliograph does` };
}

/** Statuses that say that the question is wrong, or comes from the wrong person or at the wrong time. */
const refusing = new Set([400, 401, 403, 404, 409, 413]);

const messageOf = (said: unknown) =>
  typeof said === "object" && said !== null && "message" in said && typeof said.message === "string"
    ? said.message
    : "the server refuses that";
