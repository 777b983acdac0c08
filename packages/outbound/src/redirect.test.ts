import type { Socket } from "node:net";
import { expect, it } from "vitest";
import { makeCertificate } from "./testing/index.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startAnswering, type RawServer } from "./testing/raw-server.ts";

const options = { bodyLimitBytes: 100 };
const redirect = (location: string) =>
  `HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`;
const ok = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const pathOf = (request: string) => request.split(" ")[1] ?? "";
const urlOf = (mirror: RawServer, path = "/") => `http://127.0.0.1:${mirror.port}${path}`;

/** Redirects `/n` to `/n-1`, and answers at `/0`. */
const countDown = (socket: Socket, request: string) => {
  const left = Number(pathOf(request).slice(1));
  socket.end(left === 0 ? ok : redirect(`/${left - 1}`));
};

it("five redirects are followed, and their times added up", async () => {
  const mirror = await startAnswering(countDown);
  const { body, measures } = await loopbackOutbound().get(urlOf(mirror, "/5"), options);
  expect(body.toString()).toBe("hello");
  expect(measures["redirectCount"]).toBe(5);
  expect(mirror.connections).toBe(6);
});

it("a sixth redirect is a loop", async () => {
  const mirror = await startAnswering(countDown);
  expect(await endOf(loopbackOutbound().get(urlOf(mirror, "/6"), options))).toBe("redirect_loop");
  expect(mirror.connections).toBe(6);
});

it("a redirect to a place already visited is a loop at once", async () => {
  const mirror = await startAnswering((socket, request) => {
    socket.end(redirect(pathOf(request) === "/a" ? "/b" : "/a"));
  });
  expect(await endOf(loopbackOutbound().get(urlOf(mirror, "/a"), options))).toBe("redirect_loop");
  expect(mirror.connections).toBe(2);
});

it("a redirect is the answer for who follows none", async () => {
  const mirror = await startAnswering((socket) => socket.end(redirect("/elsewhere")));
  const { status, headers } = await loopbackOutbound().get(urlOf(mirror), { ...options, followRedirects: 0 });
  expect(status).toBe(302);
  expect(headers.get("Location")).toBe("/elsewhere");
});

it.each([
  ["nowhere", ""],
  ["a giant location", `/${"x".repeat(4_000)}`],
  ["another scheme", "ftp://127.0.0.1/"],
  ["a file", "file:///etc/passwd"],
  ["data", "data:text/plain,hello"],
  ["a script", "javascript:alert(1)"],
  ["a place without scheme", "//127.0.0.1:PORT/"],
  ["a name without scheme", "//host/"],
  ["a place behind backslashes", "/\\127.0.0.1:PORT/"],
  ["user info", "http://user@127.0.0.1:PORT/"],
  ["user info and a password", "http://user:secret@127.0.0.1:PORT/"],
  ["another loopback address", "http://127.0.0.2:PORT/"],
  ["a private address", "http://10.0.0.1/"],
  ["the metadata address", "http://169.254.169.254/latest/meta-data/"],
  ["an integer for an address", "http://2130706433:PORT/"],
  ["mapped IPv6", "http://[::ffff:127.0.0.1]:PORT/"],
  ["another port of the system", "http://127.0.0.1:22/"],
  ["a single label", "http://mirror/"],
  ["no URL", "http://"],
])("a redirect to %s is refused, and nothing is connected", async (_case, location) => {
  const victim = await startAnswering((socket) => socket.end(ok));
  const mirror = await startAnswering((socket) =>
    socket.end(redirect(location.replace("PORT", `${victim.port}`))),
  );
  expect(await endOf(loopbackOutbound().get(urlOf(mirror), options))).toBe("redirect_refused");
  expect(victim.connections).toBe(0);
});

it("a redirect without location is refused", async () => {
  const mirror = await startAnswering((socket) =>
    socket.end("HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n"),
  );
  expect(await endOf(loopbackOutbound().get(urlOf(mirror), options))).toBe("redirect_refused");
});

it("a redirect from https down to http is refused, up is followed", async () => {
  const authority = makeCertificate();
  const certificate = makeCertificate({ names: ["127.0.0.1"], issuer: authority });
  const plain = await startAnswering((socket) => socket.end(ok));
  const down = await startAnswering((socket) => socket.end(redirect(urlOf(plain))), certificate);
  const secure = await startAnswering((socket) => socket.end(ok), certificate);
  const up = await startAnswering((socket) => socket.end(redirect(`https://127.0.0.1:${secure.port}/`)));
  const trusting = { ...options, extraCa: authority.cert };
  const outbound = loopbackOutbound();
  expect(await endOf(outbound.get(`https://127.0.0.1:${down.port}/`, trusting))).toBe("redirect_refused");
  expect(plain.connections).toBe(0);
  expect(await endOf(outbound.get(urlOf(up), trusting))).toBe("ok");
});

it("no cookie is kept, and a caller's own headers stay with the host they were meant for", async () => {
  const seen: string[] = [];
  const other = await startAnswering((socket, request) => {
    seen.push(request);
    socket.end(ok);
  });
  const mirror = await startAnswering((socket, request) => {
    seen.push(request);
    const location = pathOf(request) === "/" ? "/again" : urlOf(other);
    socket.end(redirect(location).replace("\r\n", "\r\nSet-Cookie: a=b\r\n"));
  });
  const headers = { authorization: "secret", "x-token": "secret", range: "bytes=0-9" };
  await loopbackOutbound().get(urlOf(mirror), { ...options, headers });
  const [first, second, third] = seen;
  expect(first).toContain("Authorization: secret");
  expect(second).toContain("X-Token: secret");
  expect(third).not.toContain("secret");
  expect(third).toContain("Range: bytes=0-9");
  expect(seen.join("").toLowerCase()).not.toContain("cookie");
});
