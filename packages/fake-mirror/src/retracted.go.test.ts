import { isRetracted, readRetractions } from "@heliograph/goproxy";
import { expect, it } from "vitest";
import { freshGo } from "./testing/fresh-go.ts";
import { startMirror } from "./testing/start-mirror.ts";

const versions = ["v1.0.0", "v1.0.1", "v1.1.0-rc.1", "v1.1.0", "v1.2.0", "v1.3.0"];

/** A mirror of one module, whose highest version takes others back. */
const startRetracting = (retracts: string[]) =>
  startMirror({
    modules: [
      {
        path: "example.com/hello",
        releases: versions.map((version) => ({ version, ...(version === "v1.3.0" && { retracts }) })),
      },
    ],
  });

it.each([
  [["v1.0.1"]],
  [["[v1.0.1, v1.1.0]"]],
  [['"v1.2.0" // Wrong.', "[v1.0.0, v1.0.0]"]],
  [["(\n\tv1.0.0\n\t[v1.1.0-rc.0, v1.1.0-rc.9] // Both.\n)", "v1.3.0"]],
  [["v1"]],
  [["latest", "v9.0.0"]],
  [["[latest, v1.0.0]"]],
])("the go command takes the same versions for retracted: %j", async (retracts) => {
  const mirror = await startRetracting(retracts);
  const go = await freshGo(mirror);
  const goMod = await fetch(`${mirror.baseUrl}/example.com/hello/@v/v1.3.0.mod`);
  const retractions = readRetractions(await goMod.text());
  const kept = versions.filter((version) => !isRetracted(version, retractions));
  expect(await go("list", "-m", "-versions", "example.com/hello")).toBe(
    `${["example.com/hello", ...kept].join(" ")}\n`,
  );
});

it("the go command gets a version that a mirror leaves out of its list when it asks for it", async () => {
  const mirror = await startRetracting(["v1.2.0"]);
  mirror.order({ kind: "retracted", module: "example.com/hello", version: "v1.2.0" });
  const go = await freshGo(mirror);
  const listed = await go("list", "-m", "-retracted", "-versions", "example.com/hello");
  expect(listed).not.toContain("v1.2.0");
  await go("mod", "download", "example.com/hello@v1.2.0");
});
