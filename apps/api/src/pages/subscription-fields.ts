import { readBody } from "../http/read-body.ts";

/** More than any form about subscriptions sends. */
const limitBytes = 16_384;

/** The fields of a form as browsers send them. */
export const readFields = async (request: Request) =>
  new URLSearchParams((await readBody(request, limitBytes)).toString("utf8"));

/** What a form says that somebody wants to hear of; no mirror chosen is all of them. */
export function wantedIn(fields: URLSearchParams) {
  const mirrors = fields.getAll("mirror").filter((slug) => slug !== "");
  return {
    mirrors: mirrors.length === 0 ? null : mirrors,
    severity: fields.get("severity") ?? undefined,
    language: fields.get("language") ?? undefined,
  };
}

/** Where a form says that somebody is to be told. */
export const whereIn = (fields: URLSearchParams) =>
  fields.get("kind") === "email"
    ? { kind: "email", address: fields.get("address")?.trim() ?? "" }
    : {
        kind: "webhook",
        url: fields.get("url")?.trim() ?? "",
        signing: fields.get("signing") ?? undefined,
      };
