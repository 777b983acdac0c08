import { assert, constantFrom, property, string, uint8Array } from "fast-check";
import { expect, it } from "vitest";
import { scrubber } from "./scrub.ts";

const secret = 's3cret/Tøken+%"&=中😀';

it.each([
  ["as it is", secret],
  ["percent-encoded", encodeURIComponent(secret)],
  ["percent-encoded in small letters", encodeURIComponent(secret).toLowerCase().replace("t%c3", "T%c3")],
  ["percent-encoded twice", encodeURIComponent(encodeURIComponent(secret))],
  ["percent-encoded throughout", Buffer.from(secret).toString("hex").replaceAll(/../g, "%$&")],
  ["as JSON", JSON.stringify(secret).slice(1, -1)],
  ["as JSON within JSON", JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
  [
    "as JSON without other letters",
    JSON.stringify(secret)
      .slice(1, -1)
      .replaceAll(
        /[^\x20-\x7E]/g,
        (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
  ],
  ["with escaped slashes", secret.replace("/", String.raw`\/`).replace('"', String.raw`\"`)],
])("a secret is found %s", (_case, spelled) => {
  expect(scrubber([secret])(`before ${spelled} after`)).toBe("before [secret] after");
});

it("a secret is found within base64, wherever it begins", () => {
  assert(
    property(
      uint8Array({ maxLength: 9 }),
      string({ minLength: 8, maxLength: 40 }),
      constantFrom("base64" as const, "base64url" as const),
      (before, hidden, coding) => {
        const text = Buffer.concat([before, Buffer.from(hidden), Buffer.from("after")]).toString(coding);
        expect(scrubber([hidden])(text)).toContain("[secret]");
      },
    ),
  );
});

it("of several secrets the longest is taken first, and short ones are left", () => {
  expect(scrubber(["token", "token-of-mine", "abc", ""])("token-of-mine token abc")).toBe(
    "[secret] [secret] abc",
  );
});

it("of a secret within which a text was cut the beginning is found too", () => {
  for (const spelled of [secret, encodeURIComponent(secret)]) {
    expect(scrubber([secret])(`before ${spelled.slice(0, 12)}`)).toBe("before [secret]");
  }
  expect(scrubber([secret])("before s3cret/")).toBe("before s3cret/");
});

it("secrets that overlap are one", () => {
  expect(scrubber(["abcdef", "defghi"])("-abcdefghi-")).toBe("-[secret]-");
});

it("without secrets a text stays as it is", () => {
  expect(scrubber([])("a [b] c")).toBe("a [b] c");
});
