import { MirrorFailure } from "@heliograph/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInfo } from "./info.ts";
import { readInfo } from "./proxy-client.ts";

const module = "example.com/m";
const read = (json: string) => readInfo(Buffer.from(json), module, "v1.2.3");

/** The message of the failure that reading ends in. */
function complaint(json: string): string {
  try {
    read(json);
  } catch (error) {
    if (error instanceof MirrorFailure && error.reason === "content_invalid") return error.message;
    throw error;
  }
  return "none";
}

const nested = (open: string, close: string) =>
  `{"Version":"v1.2.3","x":${open.repeat(200_000)}1${close.repeat(200_000)}}`;

describe("an answer that no sound proxy gives is invalid, and one field is named", () => {
  it.each([
    { name: "arrays nested 200,000 deep", json: nested("[", "]"), message: "body: nested over 10000 deep" },
    {
      name: "objects nested 200,000 deep",
      json: nested('{"x":', "}"),
      message: "body: nested over 10000 deep",
    },
    { name: "200,000 brackets cut off", json: "[".repeat(200_000), message: "body: not JSON" },
    {
      name: "a __proto__ key",
      json: '{"Version":"v1.2.3","__proto__":{"a":1}}',
      message: "__proto__: not a field",
    },
    {
      name: "an escaped __proto__ key deep inside",
      json: '{"Version":"v1.2.3","a":[{"\\u005f_proto__":1}]}',
      message: "__proto__: not a field",
    },
    { name: "a key twice", json: '{"Version":"v1.2.3","Version":"v1.2.3"}', message: "Version: comes twice" },
    {
      name: "a key in two spellings",
      json: '{"Version":"v1.2.3","VERSION":"v1.2.3"}',
      message: "VERSION: comes twice",
    },
    { name: "a huge number", json: '{"Version":"v1.2.3","x":1e999}', message: "body: a number out of range" },
    { name: "a huge number as version", json: '{"Version":1e999}', message: "Version: not a string" },
    {
      name: "a time to come",
      json: '{"Version":"v1.2.3","Time":"2999-01-01T00:00:00Z"}',
      message: "Time: lies in the future",
    },
    { name: "an answer cut off", json: '{"Version":"v1.2.3","Ti', message: "body: not JSON" },
    { name: "nothing", json: "", message: "body: empty" },
    { name: "a web page", json: "<!doctype html><title>Log in</title>", message: "body: not JSON" },
    { name: "no version", json: "{}", message: "Version: missing" },
    { name: "another version", json: '{"Version":"v9.9.9"}', message: 'Version: "v9.9.9", not v1.2.3' },
    {
      name: "a wrong time",
      json: '{"Version":"v1.2.3","Time":"now"}',
      message: 'Time: "\\"now\\"" is not an RFC 3339 time',
    },
    {
      name: "a wrong origin",
      json: '{"Version":"v1.2.3","Origin":{"Ref":1}}',
      message: "Origin.Ref: not a string",
    },
  ])("$name", ({ json, message }) => {
    expect(complaint(json)).toBe(message);
    expect(Object.hasOwn(Object.prototype, "a")).toBe(false);
  });
});

it("a sound answer is read", () => {
  const origin = { VCS: "git", URL: "https://git.example/m", Hash: "0123", Ref: "refs/tags/v1.2.3" };
  const sent = { Version: "v1.2.3", Time: "2024-05-06T07:08:09Z", Origin: origin, Unknown: { a: [1, "}"] } };
  expect(read(JSON.stringify(sent))).toEqual({
    version: "v1.2.3",
    time: "2024-05-06T07:08:09Z",
    committedAt: Date.UTC(2024, 4, 6, 7, 8, 9),
    origin,
  });
});

describe("as the go command reads it", () => {
  it("null changes nothing that stands before it, but for the origin", () => {
    const json = '{"Version":"v1.2.3","Version":null,"Origin":{"Ref":"x"},"origin":null}';
    expect(parseInfo(json)).toMatchObject({ version: "v1.2.3", origin: undefined });
  });

  it("a second origin adds to the first", () => {
    const json = '{"Origin":{"VCS":"git","Ref":"x"},"Origin":{"Ref":"y"}}';
    expect(parseInfo(json).origin).toEqual({ VCS: "git", Ref: "y" });
  });

  it("a time that was never set is absent", () => {
    expect(parseInfo('{"Time":"0001-01-01T00:00:00Z"}').time).toBeUndefined();
  });

  it("an escape within a time is not undone", () => {
    expect(() => parseInfo('{"Time":"2024-05-06T07:08:09\\u005a"}')).toThrow(MirrorFailure);
  });

  it("any value under any other key is passed over", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (fields, pretty) => {
        const others = Object.fromEntries(
          Object.entries(fields).filter(([key]) => !/^(?:ver[sſ]ion|time|origin)$/i.test(key)),
        );
        const json = JSON.stringify({ ...others, Version: "v1.2.3" }, undefined, pretty ? 2 : 0);
        expect(parseInfo(json).version).toBe("v1.2.3");
      }),
    );
  });
});

it("whatever is sent, reading ends in an answer or in content_invalid", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (json) => {
      expect(complaint(json)).not.toBe("");
    }),
  );
});
