// @vitest-environment happy-dom
import { days, type MirrorTls } from "@heliograph/core";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { certificate, ruleOf, tlsOf } from "../../../testing/card-fixture.ts";
import { ago, detailOf } from "../../../testing/fixture.ts";
import { show } from "../../../testing/show.tsx";
import { TlsPage } from "./tls-page.tsx";

afterEach(cleanup);

const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u{202F}", " ");
const showPage = (changed: Partial<MirrorTls> = {}) =>
  show(<TlsPage slug="goproxy-io" />, {
    answers: {
      "/api/v1/mirrors/goproxy-io": detailOf("goproxy-io"),
      "/api/v1/mirrors/goproxy-io/tls": { ...tlsOf("goproxy-io"), ...changed },
    },
  });

const certificates = () =>
  within(screen.getByRole("region", { name: "Certificates" })).getAllByRole("article");

it("shows how much of a certificate's lifetime is left, as a share", async () => {
  await showPage();
  const [leaf, odd] = certificates();
  expect(plain(leaf?.textContent)).toContain("30 d left, 33 % of its lifetime");
  expect(odd?.textContent).toContain("Unknown authority");
});

it.each([
  { notBefore: ago(days(90)), notAfter: ago(days(2)), said: "Expired 2 d ago" },
  { notBefore: ago(days(-1)), notAfter: ago(days(-90)), said: /Not valid before 22 Nov/ },
])("says $said", async ({ said, ...dates }) => {
  await showPage({ certificates: [{ ...certificate, ...dates }] });
  expect(screen.getByText(said)).toBeDefined();
});

it("names who is shown which certificate", async () => {
  await showPage();
  const [leaf, odd] = certificates();
  expect(leaf?.textContent).toContain("Shown toEast China, Western Europe, and US East");
  expect(odd?.textContent).toContain("Shown toNorth China");
});

it("counts verified timestamps by operator, names each log, and says how old our list is", async () => {
  await showPage();
  const [leaf, odd] = certificates();
  expect(leaf?.textContent).toContain("2 verified timestamps from 2 operators");
  expect(leaf?.textContent).toContain("Cloudflare 'Nimbus2026'");
  expect(leaf?.textContent).toContain("Unknown log");
  expect(odd?.textContent).toContain("No timestamp came with it.");
  expect(
    screen.getByText("Timestamps are held against the list of logs 91.3, which is 3 d old."),
  ).toBeDefined();
});

it("times handshakes by vantage, address family and key", async () => {
  await showPage();
  const table = within(screen.getByRole("group", { name: "Handshakes" }));
  const [, first] = table.getAllByRole("row");
  expect(plain(first?.textContent)).toBe("East ChinaIPv4ECDSA P-25616824 ms88 ms");
});

it("says what each vantage last saw of a connection, and what HTTP/2 gains", async () => {
  await showPage();
  const table = within(screen.getByRole("group", { name: "Newest connections" }));
  const [, first] = table.getAllByRole("row");
  expect(plain(first?.textContent)).toBe(
    "East ChinaTLSv1.3TLS_AES_128_GCM_SHA256X25519MLKEM768h231 ms43 ms13:48 UTC",
  );
});

it("says that nothing secures plain HTTP, and shows no certificates of it", async () => {
  const rules = [ruleOf("plain-http", { grade: "warn" }), ruleOf("trusted", { grade: "not-applicable" })];
  await showPage({ rules, certificates: [], handshakes: [], connections: [] });
  expect(document.title).toBe("Plain HTTP: goproxy.io — Heliograph");
  expect(screen.getByText(/^It is reached over plain HTTP:/)).toBeDefined();
  expect(screen.queryByRole("region", { name: "Certificates" })).toBeNull();
});

it("says that nothing was seen yet", async () => {
  await showPage({ certificates: [], handshakes: [], connections: [], lookedAt: null, rules: [] });
  expect(screen.getByText("No certificate has been seen yet.")).toBeDefined();
  expect(screen.getByText("No handshake has been timed in the last 7 days.")).toBeDefined();
  expect(screen.getByText("No connection has been looked at yet.")).toBeDefined();
});
