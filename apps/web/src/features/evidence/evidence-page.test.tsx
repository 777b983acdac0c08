// @vitest-environment happy-dom
import type { ShownFinding } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { vantages } from "../../testing/fixture.ts";
import { evidenceOf, findings } from "../../testing/integrity-fixture.ts";
import { show } from "../../testing/show.tsx";
import { EvidencePage } from "./evidence-page.tsx";

afterEach(cleanup);

const showPage = (finding: ShownFinding, rest: Parameters<typeof show>[1] = {}) =>
  show(<EvidencePage id={finding.id} origin="https://status.example" vantages={vantages} />, {
    answers: { [`/api/v1/evidence/${finding.id}`]: evidenceOf(finding) },
    ...rest,
  });
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;
const panel = (name: string) => screen.getByRole("region", { name });

it("says in one sentence what was found, and shows both hashes whole", async () => {
  await showPage(findings.mismatch);
  expect(heading()).toBe(
    "Tencent Cloud served golang.org/x/text@v0.3.8 with another hash than the checksum database recorded.",
  );
  expect(document.title).toBe("Hash mismatch: Tencent Cloud — Heliograph");
  expect(panel("What was found").textContent).toContain(findings.mismatch.expected);
  expect(panel("What was found").textContent).toContain(findings.mismatch.received);
});

it("says the same in Chinese", async () => {
  await showPage(findings.mismatch, { locale: "zh-CN" });
  expect(heading()).toBe("Tencent Cloud 提供的 golang.org/x/text@v0.3.8 与校验和数据库记录的哈希不符。");
});

it("calls a rule by its title", async () => {
  await showPage({ ...findings.once, cause: "conformance", subject: "head-matches-get", part: "rule" });
  expect(heading()).toMatch(/ had kept the rule “HEAD tells what GET would send” and broke it\.$/);
  expect(within(panel("Circumstances")).getByText("HEAD tells what GET would send")).toBeDefined();
});

it("shows both signed heads of a fork as they came", async () => {
  await showPage(findings.fork);
  const notes = within(panel("The two signed heads")).getAllByRole("group");
  expect(notes.map((note) => note.textContent)).toEqual(
    evidenceOf(findings.fork).heads.map(({ note }) => note),
  );
  expect(panel("The two signed heads").textContent).toContain("shown by goproxy.io");
  expect(panel("The two signed heads").textContent).toContain("shown by sum.golang.org");
  expect(screen.queryByRole("region", { name: "What was found" })).toBeNull();
});

it("tells an operator how to get the bundle and anyone how to prove it again", async () => {
  await showPage(findings.mismatch);
  const bundle = within(panel("The bundle"));
  expect(bundle.getByText("Complete")).toBeDefined();
  expect(bundle.getByText("9c0e4b7a51d2f386".repeat(4))).toBeDefined();
  expect(bundle.getByRole("group", { name: "An operator downloads it" }).textContent).toBe(
    'curl -fsSOJ -H "Authorization: Bearer $HELIOGRAPH_OPERATOR_TOKEN" https://status.example/api/v1/evidence/1042/bundle',
  );
  expect(bundle.getByRole("group", { name: "And proves it again" }).textContent).toMatch(
    /^npx heliograph evidence /,
  );
});

it("says that a bundle is still arriving, and that none could be kept", async () => {
  await showPage(findings.fork);
  expect(within(panel("The bundle")).getByText("Still arriving from the prober")).toBeDefined();
  expect(within(panel("The bundle")).queryByRole("group")).toBeNull();
  cleanup();
  await showPage(findings.once);
  expect(within(panel("The bundle")).getByText("No bundle could be kept.")).toBeDefined();
});

it("says what to do, by what it is about", async () => {
  await showPage(findings.mismatch);
  expect(within(panel("What to do")).getByText("go clean -modcache", { selector: "code" })).toBeDefined();
  cleanup();
  await showPage(findings.fork);
  expect(within(panel("What to do")).getByText("$GOPATH/pkg/sumdb", { selector: "code" })).toBeDefined();
  cleanup();
  await showPage(findings.once);
  expect(within(panel("What to do")).getByText(/^Nothing for most readers/)).toBeDefined();
});

it("leads to the incident, and says why there is none", async () => {
  await showPage(findings.mismatch);
  const link = screen.getByRole("link", { name: /serves other bytes/ });
  expect(link.getAttribute("href")).toBe("/en/incidents/i-1042");
  cleanup();
  await showPage(findings.once);
  expect(screen.getByText(/^None yet/)).toBeDefined();
});
