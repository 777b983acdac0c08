import { subscribedSchema, subscribingSchema } from "@heliograph/core";
import { locales } from "@heliograph/core/messages";
import { Hono } from "hono";
import type { ClientAddress } from "../http/client-address.ts";
import type { Env } from "../http/context.ts";
import { Refusal } from "../http/refusal.ts";
import type { SubscriptionDesk } from "../subscriptions/desk.ts";
import { readFields, wantedIn, whereIn } from "./subscription-fields.ts";

/** Where the forms of the pages about subscriptions lead: each does what it says, and leads back to a page that tells how it went. */
export function subscriptionForms(
  { addressOf }: { addressOf: ClientAddress },
  desk: SubscriptionDesk,
): Hono<Env> {
  const app = new Hono<Env>();
  for (const locale of locales) {
    app.post(`/${locale}/subscribe`, async (c) => {
      const fields = await readFields(c.req.raw);
      const led = await subscribe(fields, addressOf(c), desk).catch(refusedPage("subscribe"));
      return c.redirect(`/${locale}/${led}`, 303);
    });
    app.post(`/${locale}/subscription`, async (c) => {
      const token = c.req.query("token") ?? "";
      const fields = await readFields(c.req.raw);
      if (fields.get("List-Unsubscribe") === "One-Click") {
        await desk.end(token);
        return c.body(null, 204);
      }
      const { signal } = c.req.raw;
      const led = await act(fields, token, { desk, signal }).catch(refusedPage("subscription", { token }));
      return c.redirect(`/${locale}/${led}`, 303);
    });
  }
  return app;
}

const pageAt = (name: "subscribe" | "subscription", asked: Record<string, string>) =>
  `${name}?${new URLSearchParams(asked).toString()}`;

/** Takes somebody's wish down. Which page tells how that went? @throws Refusal */
async function subscribe(
  fields: URLSearchParams,
  address: string | undefined,
  desk: SubscriptionDesk,
): Promise<string> {
  const wanted = subscribingSchema.safeParse({ ...wantedIn(fields), ...whereIn(fields) });
  if (!wanted.success) return pageAt("subscribe", { refused: "form" });
  const kept = await desk.subscribe(wanted.data, address);
  return kept === undefined
    ? pageAt("subscribe", { sent: "email" })
    : pageAt("subscription", { token: kept.token });
}

/** Does what a subscriber's form says. Which page tells how that went? @throws Refusal */
async function act(
  fields: URLSearchParams,
  token: string,
  { desk, signal }: { desk: SubscriptionDesk; signal: AbortSignal },
): Promise<string> {
  const back = (told: Record<string, string>) => pageAt("subscription", { token, ...told });
  switch (fields.get("do") ?? "") {
    case "end":
      await desk.end(token);
      return pageAt("subscribe", { sent: "ended" });
    case "change": {
      const wanted = subscribedSchema.safeParse(wantedIn(fields));
      if (!wanted.success) return back({ refused: "form" });
      await desk.change(token, wanted.data);
      return back({ told: "changed" });
    }
    case "confirm": {
      const { isConfirmed, status } = await desk.confirm(token, signal);
      if (isConfirmed) return back({ told: "confirmed" });
      return back({ refused: "challenge", ...(status !== null && { status: String(status) }) });
    }
    default:
      return back({ refused: "form" });
  }
}

/** The page that tells why we said no, in one of the words that it has a sentence for. */
const refusedPage =
  (name: "subscribe" | "subscription", asked: Record<string, string> = {}) =>
  (error: unknown): string => {
    const refused = error instanceof Refusal ? wordFor(error) : undefined;
    if (refused === undefined) throw error;
    return pageAt(name, { ...asked, refused });
  };

function wordFor({ code, field = "" }: Refusal): string | undefined {
  if (code === "rate_limited") return "often";
  if (code === "not_found") return "gone";
  if (code === "conflict") return field === "url" ? "often" : "full";
  if (code !== "invalid_request") return undefined;
  return ["url", "address"].includes(field) ? field : "form";
}
