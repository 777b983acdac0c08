import { once } from "node:events";
import { expect, it } from "vitest";
import { createOutbound } from "./outbound.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startServer } from "./testing/raw-server.ts";

it("a host is connected to for a protocol of its own", async () => {
  const { port } = await startServer((socket) => socket.end("220 ready"));
  for (const hostname of ["127.0.0.1", "localhost"]) {
    const socket = await loopbackOutbound().connect({ hostname, port });
    const [greeting] = await once(socket, "data");
    expect(String(greeting)).toBe("220 ready");
    socket.destroy();
  }
});

it.each([
  ["an address that is not open", "127.0.0.1"],
  ["an address in an unusual spelling", "0x7f.1"],
  ["an address with a port", "192.0.2.1:25"],
  ["a name with a user", "me@mail.example.com"],
  ["a name with a path", "mail.example.com/x"],
  ["a name of one label", "mail"],
  ["nothing", ""],
  ["what is no name", "a b"],
])("%s is refused", async (_case, hostname) => {
  const outbound = createOutbound({ userAgent: "Heliograph/test" });
  expect(await endOf(outbound.connect({ hostname, port: 25 }))).toBe("target_refused");
});

it("a host that does not let us connect is told as any", async () => {
  expect(await endOf(loopbackOutbound().connect({ hostname: "127.0.0.1", port: 1_024 }))).toBe(
    "connect_refused",
  );
});
