import type { ProxyClient } from "@heliograph/goproxy";
import { expect, it, test } from "vitest";
import { loopbackOutbound } from "../testing/run.ts";
import { startAnswering } from "../testing/start-answering.ts";
import { replyTo } from "./replies.ts";
import { withoutFetching } from "./without-fetching.ts";

const mirrorThat = async (status: number, body: string) => ({
  outbound: loopbackOutbound(),
  ...(await startAnswering(() => ({ status, body }))),
  fetches: true,
});
const list = (client: ProxyClient) => client.list("example.com/m");

it.each([
  [200, "v1.0.0\n", "known"],
  [404, "not found: module example.com/m: no matching versions", "unknown"],
  [410, "", "unknown"],
  [404, "not found: example.com/timed-out/m", "unknown"],
  [404, "not found: fetch timed out", "undecided"],
  [404, "not found: bad upstream", "undecided"],
  [404, "not found: temporarily unavailable", "undecided"],
  [404, "dial tcp 192.0.2.1:443: i/o timeout", "undecided"],
  [403, "", "refused"],
  [451, "", "refused"],
])("%d %j: %s", async (status, body, standing) => {
  expect(await replyTo(await mirrorThat(status, body), list)).toMatchObject({ standing });
});

it.each([
  [undefined, 0],
  ["0", 1_000],
  ["59", 60_000],
  ["1e3", 0],
  ["-5", 0],
  ["999999999999999999", 3_600_000],
])("with an Age of %s what it says was true up to %d ms before", async (age, ageMs) => {
  for (const status of [200, 404]) {
    const headers = age === undefined ? {} : { age };
    const answering = await startAnswering(() => ({ status, headers }));
    const reply = await replyTo({ outbound: loopbackOutbound(), ...answering, fetches: true }, list);
    expect(reply).toMatchObject({ ageMs });
  }
});

it.each([204, 429, 500, 503])("%d is the mirror's failure", async (status) => {
  await expect(replyTo(await mirrorThat(status, ""), list)).rejects.toThrow(`HTTP ${status}`);
});

test("what was not to be fetched is plainly not there", async () => {
  const mirror = await mirrorThat(404, "not found: temporarily unavailable");
  expect(await replyTo(withoutFetching(mirror), list)).toMatchObject({ standing: "unknown" });
});
