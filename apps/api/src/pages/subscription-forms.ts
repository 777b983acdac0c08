import { subscribedSchema, subscribingSchema } from "@heliograph/core";
import { locales } from "@heliograph/core/messages";
import { Hono } from "hono";
import type { ClientAddress } from "../http/client-address.ts";
import type { Env, RequestContext } from "../http/context.ts";
import { readBody } from "../http/read-body.ts";
import { Refusal } from "../http/refusal.ts";
import type { SubscriptionDesk } from "../subscriptions/desk.ts";

/** More than any of these forms sends. */
const limitBytes = 16_384;

/** What the forms of the pages about subscriptions lead to: each does what it says, and leads back to a page that tells how it went. */
export function subscriptionForms(
  { addressOf }: { addressOf: ClientAddress },
  desk: SubscriptionDesk,
): Hono<Env> {
  const app = new Hono<Env>();
  for (const locale of locales) {
    app.post(`/${locale}/subscribe`, async (c) => {
      const fields = await readForm(c);
      const back = (told: Record<string, string>) =>
        c.redirect(`/${locale}/subscribe?${new URLSearchParams(told)}`, 303);
      const wanted = subscribingSchema.safeParse({ ...wantedIn(fields), ...whereIn(fields) });
      if (!wanted.success) return back({ refused: "form" });
      try {
        const kept = await desk.subscribe(wanted.data, addressOf(c));
        return kept === undefined
          ? back({ sent: "email" })
          : c.redirect(`/${locale}/subscription?token=${kept.token}`, 303);
      } catch (error) {
        return back({ refused: reasonOf(error) });
      }
    });
    app.post(`/${locale}/subscription`, async (c) => {
      const token = c.req.query("token") ?? "";
      const fields = await readForm(c);
      const back = (told: Record<string, string>) =>
        c.redirect(`/${locale}/subscription?${new URLSearchParams({ token, ...told })}`, 303);
      if (fields.get("List-Unsubscribe") === "One-Click") {
        await desk.end(token);
        return c.body(null, 204);
      }
      try {
        switch (fields.get("do")) {
          case "end":
            await desk.end(token);
            return c.redirect(`/${locale}/subscribe?sent=ended`, 303);
          case "change": {
            const wanted = subscribedSchema.safeParse(wantedIn(fields));
            if (!wanted.success) return back({ refused: "form" });
            await desk.change(token, wanted.data);
            return back({ told: "changed" });
          }
          default: {
            const { isConfirmed, status } = await desk.confirm(token, c.req.raw.signal);
            if (isConfirmed) return back({ told: "confirmed" });
            return back({ refused: "challenge", ...(status !== null && { status: String(status) }) });
          }
        }
      } catch (error) {
        return back({ refused: reasonOf(error) });
      }
    });
  }
  return app;
}

const readForm = async (c: RequestContext) =>
  new URLSearchParams((await readBody(c.req.raw, limitBytes)).toString("utf8"));

/** What a form says that somebody wants to hear of; no mirror chosen is all of them. */
function wantedIn(fields: URLSearchParams) {
  const mirrors = fields.getAll("mirror").filter((slug) => slug !== "");
  return {
    mirrors: mirrors.length === 0 ? null : mirrors,
    severity: fields.get("severity") ?? undefined,
    language: fields.get("language") ?? undefined,
  };
}

const whereIn = (fields: URLSearchParams) =>
  fields.get("kind") === "email"
    ? { kind: "email", address: fields.get("address")?.trim() ?? "" }
    : {
        kind: "webhook",
        url: fields.get("url")?.trim() ?? "",
        signing: fields.get("signing") ?? undefined,
      };

/** Why we said no, in one of the words that the pages have a sentence for. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Refusal)) throw error;
  switch (error.code) {
    case "rate_limited":
      return "often";
    case "conflict":
      return error.field === "url" ? "often" : "full";
    case "not_found":
      return "gone";
    case "invalid_request":
      return error.field === "url" || error.field === "address" ? error.field : "form";
    default:
      throw error;
  }
}
