import { expect, it } from "vitest";
import { readTarget } from "./target.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";

it.each([
  ["http://0177.0.0.1:8080/", "octal"],
  ["http://0x7f.0.0.1:8080/", "hexadecimal"],
  ["http://0x7f000001:8080/", "one hexadecimal number"],
  ["http://2130706433:8080/", "one integer"],
  ["http://127.1:8080/", "the short form"],
  ["http://127.0.1:8080/", "three parts"],
  ["http://１２７.０.０.１:8080/", "wide digits"],
  ["http://①②⑦.0.0.1:8080/", "circled digits"],
  ["http://%31%32%37.0.0.1:8080/", "percent signs"],
  ["http://127。0。0。1:8080/", "ideographic stops"],
  ["http://127.0.0.1.:8080/", "a trailing dot"],
  ["http://0x08080808/", "hexadecimal, even of a public address"],
  ["http://mirror.example./", "a trailing dot on a name"],
])("%s is refused: %s", async (url) => {
  expect(() => readTarget(url)).toThrow(expect.objectContaining({ reason: "target_refused" }));
  expect(await endOf(loopbackOutbound().get(url, { bodyLimitBytes: 1 }))).toBe("target_refused");
  expect(await endOf(loopbackOutbound().judge(url))).toBe("target_refused");
});

it.each([
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[::ffff:8.8.8.8]/",
  "http://[::127.0.0.1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[64:ff9b::10.0.0.1]/",
  "http://[64:ff9b:1::1]/",
  "http://[2002:7f00:1::1]/",
  "http://[2002:a00:1::]/",
  "http://[2001:0:4136:e378::1]/",
  "http://[fe80::1]/",
  "http://[fec0::1]/",
  "http://[fd00::1]/",
  "http://[ff02::1]/",
  "http://[2001:db8::1]/",
  "http://[3fff::1]/",
  "http://[100::1]/",
  "http://127.0.0.1/",
  "http://0.0.0.0/",
  "http://10.1.2.3/",
  "http://100.100.100.200/",
  "http://168.63.129.16/",
  "http://169.254.169.254/latest/meta-data/",
  "http://172.31.255.255/",
  "http://192.0.0.192/",
  "http://192.0.2.1/",
  "http://192.168.1.1/",
  "http://198.19.0.1/",
  "http://224.0.0.1/",
  "http://255.255.255.255/",
  "http://localhost/",
])("%s is refused at admission and at use, because it is not globally reachable", async (url) => {
  const outbound = loopbackOutbound();
  expect(await endOf(outbound.judge(url))).toBe("target_refused");
  expect(await endOf(outbound.get(url, { bodyLimitBytes: 1 }))).toBe("target_refused");
});

it.each([
  ["ftp://mirror.example/", "another scheme"],
  ["file:///etc/passwd", "a file"],
  ["mirror.example/path", "no scheme"],
  ["http:mirror.example", "no slashes"],
  ["https:///mirror.example", "no host"],
  ["https://user@mirror.example/", "a user"],
  ["https://user:secret@mirror.example/", "a password"],
  ["https://@mirror.example/", "empty user info"],
  ["https://mirror.example/#part", "a fragment"],
  ["https://mirror.example/#", "an empty fragment"],
  ["https://mirror.example/a\tb", "a tab"],
  ["https://mirror.example/a\r\nx: y", "a line break"],
  [" https://mirror.example/", "a leading blank"],
  ["https:\\\\mirror.example\\", "backslashes"],
  ["https://mirror.example:22/", "a port of another service"],
  ["https://mirror.example:0/", "port 0"],
  ["https://mirror.example:65536/", "a port that does not exist"],
  ["https://mirror/", "a single label"],
  [`https://${"a.".repeat(127)}example/`, "a host of over 253 bytes"],
  [`https://mirror.example/${"a".repeat(2_048)}`, "over 2,048 bytes"],
])("%s is refused: %s", (url) => {
  expect(() => readTarget(url)).toThrow(expect.objectContaining({ reason: "target_refused" }));
});

it.each([
  ["http://mirror.example", "mirror.example", 80],
  ["https://mirror.example/goproxy?x=1", "mirror.example", 443],
  ["https://8.8.8.8:1024/", "8.8.8.8", 1_024],
  ["https://[2606:4700::1111]:65535/", "2606:4700::1111", 65_535],
  ["https://镜像.example/", "xn--o1q148n.example", 443],
])("%s is well formed", (url, hostname, port) => {
  expect(readTarget(url)).toMatchObject({ hostname, port });
});

it("a refusal names the rule and never what is at the address", async () => {
  await expect(loopbackOutbound().judge("http://10.0.0.1/")).rejects.toThrow(
    "the host has an address that is not globally reachable",
  );
});
