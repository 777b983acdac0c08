import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";

/** What a request carries through our handlers; a call from within the process has no socket. */
export type Env = { Bindings: Partial<HttpBindings>; Variables: RequestIdVariables };

export type RequestContext = Context<Env>;
export type Middleware = MiddlewareHandler<Env>;
