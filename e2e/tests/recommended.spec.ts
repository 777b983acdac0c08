import { expect, test } from "../product/test.ts";

test("the recommended chain is had in every form, and not sent again while it stays", async ({ request }) => {
  const path = "/api/v1/chains/recommended";
  // There is none before the mirrors are known to work.
  await expect
    .poll(async () => (await request.get(path)).status(), { timeout: 500_000, intervals: [1_000] })
    .toBe(200);
  // One that changes between two of these answers is asked for anew.
  await expect(async () => {
    const { goproxy } = await (await request.get(path)).json();
    for (const format of ["text", "env", "dockerfile", "github-actions", "gitlab", "configmap"]) {
      const answer = await request.get(`${path}?format=${format}`);
      expect(answer.status()).toBe(200);
      expect(await answer.text()).toContain(goproxy);
      const { etag = "" } = answer.headers();
      const again = await request.get(`${path}?format=${format}`, { headers: { "if-none-match": etag } });
      expect(again.status()).toBe(304);
    }
  }).toPass();
});
