import type { Notice } from "@heliograph/core";
import { listen, loopbackOutbound, makeCertificate } from "@heliograph/outbound/testing";
import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import type { EmailSettings } from "../email/settings.ts";
import { sendMessage } from "../send.ts";
import { startMailServer } from "../testing/mail-server.ts";
import { sampleMessage } from "../testing/sample-message.ts";
import { sampleNotices } from "../testing/sample-notices.ts";
import email from "./email.ts";

const now = Date.parse(sampleNotices.opened.at);

/** Starts a server; returns how to send to it. */
async function start(options?: Parameters<typeof startMailServer>[0]) {
  const server = await startMailServer(options);
  onTestFinished(() => server.close());
  const send = (wanted: Partial<EmailSettings> = {}, notice: Notice = sampleNotices.opened) =>
    sendTo(
      { ...email.example, host: "localhost", user: "me", port: server.port, ca: server.ca, ...wanted },
      notice,
    );
  return { server, send };
}

const sendTo = async (settings: EmailSettings, notice: Notice = sampleNotices.opened) =>
  sendMessage({
    outbound: loopbackOutbound(),
    notifier: email,
    settings,
    message: await sampleMessage(notice, "both"),
    now,
    signal: new AbortController().signal,
  });

const failure = (responseCode: number) => Object.assign(new Error("no"), { responseCode });

it.each([
  ["STARTTLS", false],
  ["TLS from the beginning", true],
])("a mail arrives whole over %s", async (_case, secure) => {
  const { server, send } = await start({ secure });
  expect(await send({ tls: secure ? "implicit" : "starttls" })).toMatchObject({
    kind: "delivered",
    status: 250,
    isAmbiguous: false,
  });
  expect(server.taken.map(({ from, to }) => ({ from, to }))).toEqual([
    { from: "heliograph@example.com", to: ["ops@example.com"] },
  ]);
  const source = server.taken[0]?.source ?? "";
  const head = source
    .slice(0, source.indexOf("\r\n\r\n"))
    .replaceAll(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  expect(head).toEqual(
    expect.arrayContaining([
      "From: heliograph@example.com",
      "To: ops@example.com",
      "Message-ID: <6f1d0c1e-0000-4000-8000-000000000001@example.com>",
      "In-Reply-To: <incident-4127@example.com>",
      "References: <incident-4127@example.com>",
      "Auto-Submitted: auto-generated",
      "Date: Sat, 21 Nov 2026 19:04:40 +0000",
    ]),
  );
  expect(source).toContain("Content-Type: text/plain; charset=utf-8");
  expect(source).toContain("Content-Type: text/html; charset=utf-8");
});

it("what is about no incident begins no thread", async () => {
  const { server, send } = await start();
  await send({}, sampleNotices.test);
  expect(server.taken[0]?.source).not.toMatch(/^(?:References|In-Reply-To):/m);
});

it("what others wrote is text in HTML, and no line of the head", async () => {
  const { server, send } = await start();
  const name = "<img src=x onerror=alert(1)>\r\nBcc: victim@example.com";
  await send({}, { ...sampleNotices.opened, mirror: { slug: "x", name, host: "x.example" } });
  const source = server.taken[0]?.source ?? "";
  expect(source.slice(source.indexOf("text/html"))).not.toContain("<img");
  expect(source).not.toMatch(/^Bcc:/m);
});

it("nothing is sent in the clear", async () => {
  const { server, send } = await start({ hideSTARTTLS: true, disabledCommands: ["STARTTLS"] });
  expect(await send()).toMatchObject({ kind: "retry", hint: "check_address", isAmbiguous: false });
  expect(server.taken).toEqual([]);
});

it("a certificate is believed for its own name and of a known authority alone", async () => {
  const { server, send } = await start();
  const foreign = makeCertificate().cert;
  for (const wanted of [{ ca: foreign }, { host: "127.0.0.1" }]) {
    expect(await send(wanted)).toMatchObject({ kind: "retry", hint: "check_address", isAmbiguous: false });
  }
  expect(server.taken).toEqual([]);
});

it("a wrong password is a refusal, and is not told", async () => {
  const { send } = await start();
  const attempt = await send({ password: "wrong-Passw0rd" });
  expect(attempt).toMatchObject({ kind: "refused", status: 535, hint: "check_secret" });
  expect(JSON.stringify(attempt)).not.toContain("wrong-Passw0rd");
});

it.each([
  ["for good, whom it is to", 550, { kind: "rejected", status: 550, hint: "check_recipient" }],
  ["for now, whom it is to", 451, { kind: "retry", status: 451 }],
])("a server refuses %s", async (_case, code, expected) => {
  const { send } = await start({ onRcptTo: (_address, _session, done) => done(failure(code)) });
  expect(await send()).toMatchObject({ ...expected, isAmbiguous: false });
});

it.each([
  [554, "rejected"],
  [452, "retry"],
])("a server refuses the mail itself with %i: %s", async (code, kind) => {
  const { send } = await start({
    onData(stream, _session, done) {
      stream.resume().once("end", () => done(failure(code)));
    },
  });
  expect(await send()).toMatchObject({ kind, status: code, isAmbiguous: false });
});

it("a mail that some take is delivered, and tells who did not", async () => {
  const { server, send } = await start({
    onRcptTo: ({ address }, _session, done) => done(address.startsWith("gone") ? failure(550) : null),
  });
  const attempt = await send({ to: ["ops@example.com", "gone@example.com"] });
  expect(attempt).toMatchObject({ kind: "delivered", hint: "check_recipient" });
  expect(attempt.reason).toContain("gone@example.com");
  expect(server.taken.map(({ to }) => to)).toEqual([["ops@example.com"]]);
});

it("a connection that breaks after the mail has gone out leaves open whether it arrived", async () => {
  const { server, send } = await start({
    onData(stream) {
      stream.resume().once("end", () => server.breakOff());
    },
  });
  expect(await send()).toMatchObject({ kind: "retry", isAmbiguous: true });
});

it("a server that is not there, or none that mail may go to, is told as any", async () => {
  const nobody = createServer();
  const port = await listen(nobody);
  nobody.close();
  const settings = { ...email.example, host: "127.0.0.1", port };
  expect(await sendTo(settings)).toMatchObject({ kind: "retry", isAmbiguous: false });
  expect(await sendTo({ ...settings, host: "10.0.0.1", port: 25 })).toMatchObject({ kind: "refused" });
});

it("who gives up gets his own reason", async () => {
  const caller = new AbortController();
  const { server } = await start({ onData: () => caller.abort(new Error("shutting down")) });
  const attempt = sendMessage({
    outbound: loopbackOutbound(),
    notifier: email,
    settings: { ...email.example, host: "localhost", user: "me", port: server.port, ca: server.ca },
    message: await sampleMessage(sampleNotices.opened, "en"),
    now,
    signal: caller.signal,
  });
  await expect(attempt).rejects.toThrow("shutting down");
});
