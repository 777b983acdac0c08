import { expect, it } from "vitest";
import { ApiError, createQueryClient, refreshWhile } from "./api.ts";

const answering = (body: unknown, init: ResponseInit) =>
  createQueryClient(() => Response.json(body, init)).fetchQuery<{ asOf: string }>({
    queryKey: ["/api/v1/mirrors"],
  });

it("says as of when a kept answer is, by the server's clock and the answer's age", async () => {
  const headers = { Date: "Sat, 21 Nov 2026 14:00:30 GMT", Age: "20" };
  const answer = await answering({ asOf: "2026-11-21T13:00:00.000Z" }, { headers });
  expect(answer.asOf).toBe("2026-11-21T14:00:10.000Z");
});

it("believes the answer's own time where it came without a date", async () => {
  const answer = await answering({ asOf: "2026-11-21T13:00:00.000Z" }, {});
  expect(answer.asOf).toBe("2026-11-21T13:00:00.000Z");
});

it("carries the reference of a refused request", async () => {
  const refused = answering({ code: "internal", message: "no", requestId: "r-42" }, { status: 500 });
  await expect(refused).rejects.toThrow(ApiError);
  await expect(refused).rejects.toMatchObject({ status: 500, requestId: "r-42" });
});

it("asks again every 30 s, and every 5 s while the first result is awaited", () => {
  const interval = refreshWhile(({ observedAt }: { observedAt: string | null }) => observedAt === null);
  expect(interval({ state: { data: { observedAt: null } } })).toBe(5_000);
  expect(interval({ state: { data: { observedAt: "2026-11-21T14:00:00Z" } } })).toBe(30_000);
  expect(interval({ state: { data: undefined } })).toBe(30_000);
});
