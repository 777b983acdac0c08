import type { Run, RunName } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { runPath } from "../../lib/run-address.ts";

/** One run, request by request; it is never edited, and asked for again only for what comes after it. */
export const runQuery = (run: RunName) => queryOptions<Run>({ queryKey: [`/api/v1${runPath(run)}`] });
