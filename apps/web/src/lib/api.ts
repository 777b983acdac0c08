import { seconds } from "@heliograph/core";
import { QueryClient, type QueryFunctionContext } from "@tanstack/react-query";
import { noteServerTime } from "./clock.ts";

/** Asks our own API: `fetch` in the browser, a call within the process on the server. */
export type Fetch = (path: string, init?: RequestInit) => Response | Promise<Response>;

/** An answer of our API that is not what was asked for. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly requestId: string | undefined;

  /** Why it was refused, in English; empty where that is not said. */
  readonly reason: string;

  constructor(
    status: number,
    message: string,
    { requestId, reason }: { requestId: string | undefined; reason: string },
  ) {
    super(message);
    this.status = status;
    this.requestId = requestId;
    this.reason = reason;
  }
}

/** How soon data are asked for again. */
const refreshMs = seconds(30);

/** How soon while no check has come in yet, so that the first results show at once. */
const awaitingMs = seconds(5);

/** When to ask again for data of which `isAwaited` says whether they still lack a first result. */
export const refreshWhile =
  <Answer>(isAwaited: (answer: Answer) => boolean) =>
  ({ state: { data } }: { state: { data: Answer | undefined } }) =>
    data !== undefined && isAwaited(data) ? awaitingMs : refreshMs;

/**
 * A client whose query keys are the paths of our API, with their search: `["/api/v1/mirrors"]`.
 * Data are asked for again every 30 s while the page is visible, which is retry enough.
 */
export function createQueryClient(fetch: Fetch): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        queryFn: ({ queryKey, signal }: QueryFunctionContext) => answer(fetch, String(queryKey[0]), signal),
        staleTime: 15_000,
        refetchInterval: refreshMs,
        retry: false,
      },
    },
  });
}

/** Reads an answer; `no-cache` makes the browser ask with the ETag of the one it keeps, so that 304 costs nothing. */
async function answer(fetch: Fetch, path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, { cache: "no-cache", signal, headers: { accept: "application/json" } });
  if (!response.ok) throw await refused(response);
  const at = noteServerTime(response.headers);
  const body: unknown = await response.json();
  return typeof body === "object" && at !== undefined ? { ...body, asOf: at } : body;
}

async function refused(response: Response): Promise<ApiError> {
  const text = await response.text();
  const requestId = /"requestId":"([\w-]+)"/.exec(text)?.[1] ?? response.headers.get("x-request-id");
  return new ApiError(response.status, `${response.status} ${response.statusText}`, {
    requestId: requestId ?? undefined,
    reason: reasonIn(text),
  });
}

/** The message of a refusal; a balancer before us may answer with something else than JSON. */
function reasonIn(text: string): string {
  const [, quoted] = /"message":("(?:[^"\\]|\\.)*")/.exec(text) ?? [];
  if (quoted === undefined) return "";
  const reason: unknown = JSON.parse(quoted);
  return typeof reason === "string" ? reason : "";
}
