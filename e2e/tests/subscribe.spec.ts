import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, expectAccessible, test } from "../product/test.ts";

/** A receiver on loopback that answers challenges. */
async function startReceiver() {
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { data }: { data: { challenge: string } } = JSON.parse(await text(request));
  response.end(JSON.stringify({ challenge: data.challenge }));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a webhook subscribes, is asked, changes its mind and leaves", async ({ page }) => {
      const receiver = await startReceiver();
      await page.goto("/en/subscribe?mirror=steady");
      await page.getByLabel("Address of your receiver").fill(receiver.url);
      await expect(page.getByRole("checkbox", { name: "The steady mirror" })).toBeChecked();
      await page.getByRole("button", { name: "Continue" }).click();

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Webhook to 127\.0\.0\.1/);
      await expect(page.getByText("Not confirmed yet")).toBeVisible();
      await expect(page.getByText(/^whsec_/)).toBeVisible();
      await page.getByRole("button", { name: "Send the challenge" }).click();

      await expect(page.getByText("Confirmed. From now on you hear of incidents.")).toBeVisible();
      await expect(page.getByText(/^whsec_/)).toHaveCount(0);
      await page.getByRole("combobox", { name: "From this severity on" }).selectOption("critical");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Saved.")).toBeVisible();
      await expect(page.getByRole("combobox", { name: "From this severity on" })).toHaveValue("critical");

      const address = page.url();
      await page.getByRole("button", { name: "Unsubscribe" }).click();
      await expect(page.getByText(/^You are unsubscribed/)).toBeVisible();
      const gone = await page.request.get(address);
      expect(gone.status()).toBe(404);
      await receiver.close();
    });
  });
}

test("who has a subscription's page has it alone, and finds no rule of accessibility broken", async ({
  page,
  request,
}) => {
  const kept = await request.post("/en/subscribe", {
    form: { kind: "webhook", url: "http://127.0.0.1:9999/", severity: "down", language: "both" },
  });
  expect(kept.headers()["cache-control"]).toBe("no-store");
  await page.goto(kept.url());
  await expectAccessible(page);
});
