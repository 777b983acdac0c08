import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { curlOf } from "./curl.ts";

const exchange = {
  method: "GET",
  url: "https://proxy.example/m/@v/list",
  sent: { "user-agent": "Heliograph/1", accept: "*/*" },
  address: "192.0.2.1",
  httpVersion: "1.1",
};

/** The arguments that curl gets when a shell runs the command. */
function argumentsOf(command: string): string[] {
  const script = String.raw`curl() { printf '%s\0' "$@"; }` + `\n${command}`;
  const { stdout, stderr, status } = spawnSync("sh", ["-c", script], { encoding: "utf8" });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return stdout.split("\0").slice(0, -1);
}

it("asks the same host at the same address with the same headers", () => {
  expect(curlOf(exchange)).toBe(
    "curl -i 'https://proxy.example/m/@v/list' --http1.1 --resolve 'proxy.example:443:192.0.2.1' " +
      "-H 'user-agent: Heliograph/1' -H 'accept: */*'",
  );
});

it.each([
  { url: "http://proxy.example/", address: "192.0.2.1", resolve: "proxy.example:80:192.0.2.1" },
  { url: "http://proxy.example:8080/", address: "2001:db8::1", resolve: "proxy.example:8080:[2001:db8::1]" },
  { url: "http://192.0.2.1/", address: "192.0.2.1", resolve: undefined },
  { url: "http://[2001:db8::1]/", address: "2001:db8::1", resolve: undefined },
  { url: "http://proxy.example/", address: "", resolve: undefined },
])("$url at $address is bound to $resolve", ({ url, address, resolve }) => {
  const given = argumentsOf(curlOf({ ...exchange, url, address }));
  expect(given[given.indexOf("--resolve") + 1]).toBe(resolve ?? given[0]);
});

it.each([
  { method: "HEAD", first: ["-I"] },
  { method: "POST", first: ["-i", "-X", "POST"] },
])("$method is asked as $first", ({ method, first }) => {
  expect(argumentsOf(curlOf({ ...exchange, method })).slice(0, first.length)).toEqual(first);
});

it("says nothing that the go command does not say", () => {
  const sent = { "user-agent": "Go-http-client/2.0", "accept-encoding": "gzip" };
  const given = argumentsOf(curlOf({ ...exchange, sent, httpVersion: "2" }));
  expect(given).toContain("accept:");
  expect(given).not.toContain("--http1.1");
});

it.each(["'; echo pwned; '", '$(id) `id` ${HOME} \\ " ! * ? ~ # &', "a\nb", "'\\''", "-o /tmp/x"])(
  "a shell makes nothing of %j",
  (text) => {
    const given = argumentsOf(
      curlOf({ ...exchange, url: `https://proxy.example/${text}`, sent: { "x-hostile": text } }),
    );
    expect(given).toContain(`https://proxy.example/${text}`);
    expect(given).toContain(`x-hostile: ${text}`);
  },
);

it("an address with brackets is no pattern", () => {
  expect(argumentsOf(curlOf({ ...exchange, url: "https://proxy.example/[1-9]" }))).toContain("--globoff");
});
