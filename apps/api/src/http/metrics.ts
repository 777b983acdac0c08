import { createHash, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import { Hono } from "hono";
import type { Services } from "../services.ts";
import type { ClientAddress } from "./client-address.ts";
import type { Env, RequestContext } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** What the route needs of the services. */
type Reading = Pick<Services, "metrics" | "addressOf"> & { site: Pick<Services["site"], "metrics_token"> };

/** `/metrics` in the exposition format of Prometheus, for the machine itself, or for who has the token once there is one. */
export const metricsRoute = ({ metrics, addressOf, site: { metrics_token: token } }: Reading) =>
  new Hono<Env>().get("/metrics", async (c) => {
    const isAdmitted = token === undefined ? isLocal(c, addressOf) : hasToken(c, token);
    if (!isAdmitted) {
      throw new Refusal(
        "unauthorized",
        "metrics are for who runs this: set `metrics_token`, and send it as a bearer token",
      );
    }
    const { text, contentType } = await metrics();
    return c.body(text, 200, { "Content-Type": contentType, "Cache-Control": "no-store" });
  });

/** Whether a request comes from this machine, and on nobody else's behalf. */
function isLocal(c: RequestContext, addressOf: ClientAddress): boolean {
  const address = addressOf(c);
  const isDirect = c.req.header("X-Forwarded-For") === undefined && c.req.header("Forwarded") === undefined;
  return (
    isDirect &&
    (address === undefined || address === "::1" || (isIP(address) === 4 && address.startsWith("127.")))
  );
}

const hasToken = (c: RequestContext, token: string) =>
  timingSafeEqual(digest(`Bearer ${token}`), digest(c.req.header("Authorization") ?? ""));

const digest = (text: string) => createHash("sha256").update(text).digest();
