import { HeaderList } from "@heliograph/outbound";
import { expect, it } from "vitest";
import { createIndexClient } from "./index-client.ts";

/** A client of a feed that gives one answer to everything, and what it was asked. */
function clientOf({ status = 200, body = "" }: { status?: number; body?: string }) {
  const asked: { url: string; bodyLimitBytes: number }[] = [];
  const client = createIndexClient(
    {
      get: async (url, { bodyLimitBytes }) => {
        asked.push({ url, bodyLimitBytes });
        const headers = new HeaderList([]);
        return { status, headers, body: Buffer.from(body), measures: { totalMs: 7 }, facts: {} };
      },
    },
    "https://index.example/base/",
  );
  return { client, asked };
}

it("asks below the base URL for what follows a time, of which every digit counts", async () => {
  const { client, asked } = clientOf({});
  await client.page("2019-04-10T19:08:52.997264+02:00", 2_000);
  await client.page(undefined, 10);
  expect(asked).toEqual([
    {
      url: "https://index.example/base/index?since=2019-04-10T19%3A08%3A52.997264%2B02%3A00&limit=2000",
      bodyLimitBytes: 4_194_304,
    },
    { url: "https://index.example/base/index?limit=10", bodyLimitBytes: 4_194_304 },
  ]);
});

it("a page comes with what was measured on the way", async () => {
  const body = '{"Path":"example.com/m","Version":"v1.0.0","Timestamp":"2026-01-01T00:00:00.000001Z"}\n';
  expect(await clientOf({ body }).client.page(undefined, 1)).toMatchObject({
    value: { entries: [{ path: "example.com/m", version: "v1.0.0" }], broken: undefined, isFull: true },
    measures: { totalMs: 7 },
    facts: { status: "200" },
  });
});

it.each([
  { status: 500, body: "", reason: "http_5xx" },
  { status: 200, body: "<!doctype html>\n<title>Log in</title>\n", reason: "content_invalid" },
])("HTTP $status with $body is $reason", async ({ status, body, reason }) => {
  await expect(clientOf({ status, body }).client.page(undefined, 2_000)).rejects.toMatchObject({ reason });
});
