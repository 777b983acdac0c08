import type { Mirrors } from "@heliograph/core";
import type { QueryClient } from "@tanstack/react-query";
import { mirrorsQuery } from "../features/status/mirrors-query.ts";
import { ApiError } from "../lib/api.ts";
import { namesQuery } from "../lib/names-query.ts";
import type { Named, Refusal, View } from "./page-state.ts";

/** A view with what it is made from: the queries hold the answers of our API. */
export type Loaded = { status: number; view: View; demonstration: boolean };

/** The newest list of mirrors, kept for the page that says we have failed. */
let lastMirrors: Mirrors | undefined;

/** The newest list of mirrors. */
export async function mirrors(queries: QueryClient): Promise<Mirrors> {
  lastMirrors = await queries.fetchQuery(mirrorsQuery);
  return lastMirrors;
}

/** What vantages are called, for a page that shows no list of mirrors and need not carry one. */
export async function vantagesOnly(queries: QueryClient) {
  const { vantages, demonstration } = await mirrors(queries);
  queries.removeQueries(mirrorsQuery);
  return { vantages, demonstration };
}

/** A mirror by its name alone. */
export const named = ({ slug, name }: Named): Named => ({ slug, name });

/** What the API knows, or `undefined` where it knows of no such thing. */
export async function found<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

/** Why our API would not answer: the question is wrong, or one too many; `undefined` where it did. */
export async function refused(asked: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 400 && error.status !== 429)) throw error;
    return { status: error.status, message: error.reason };
  }
}

/** The page that says that there is none, and what comes near. */
export async function notFound(name: string, queries: QueryClient): Promise<Loaded> {
  queries.clear();
  const { demonstration } = await queries.fetchQuery(namesQuery);
  return { status: 404, view: { kind: "not-found", wanted: name }, demonstration };
}

/** The view in place of one that could not be made, with the number under which our log has the reason. */
export function failedView(reference: string | undefined): Loaded {
  const last = lastMirrors && {
    ...lastMirrors,
    incidents: [],
    mirrors: lastMirrors.mirrors.map((mirror) => ({ ...mirror, days: [] })),
  };
  return {
    status: 500,
    view: { kind: "failed", ...(reference !== undefined && { reference }), ...(last && { last }) },
    demonstration: lastMirrors?.demonstration ?? false,
  };
}
