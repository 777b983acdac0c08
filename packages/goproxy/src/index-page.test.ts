import { MirrorFailure } from "@heliograph/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIndexPage } from "./index-page.ts";

const line = (minor: number) =>
  `{"Path":"example.com/M","Version":"v1.${minor}.0","Timestamp":"2026-01-01T00:00:00.00${minor}001Z"}\n`;

/** How reading ends. */
function outcome(body: string): string {
  try {
    parseIndexPage(body, 2_000);
    return "page";
  } catch (error) {
    if (error instanceof MirrorFailure) return error.reason;
    throw error;
  }
}

describe("a page of an index feed", () => {
  it("holds an entry for each line, with the time as it came", () => {
    expect(parseIndexPage(line(1) + line(2), 2_000)).toEqual({
      entries: [1, 2].map((minor) => ({
        path: "example.com/M",
        version: `v1.${minor}.0`,
        timestamp: `2026-01-01T00:00:00.00${minor}001Z`,
        at: Date.UTC(2026, 0, 1) + minor,
      })),
      broken: undefined,
      isFull: false,
    });
  });

  it("is empty when there is nothing new", () => {
    expect(parseIndexPage("", 2_000)).toEqual({ entries: [], broken: undefined, isFull: false });
  });

  it("is full with as many entries as were asked for", () => {
    expect(parseIndexPage(line(1) + line(2), 2).isFull).toBe(true);
    expect(parseIndexPage(line(1) + line(2), 3).isFull).toBe(false);
  });

  it("needs no line feed at its end, and passes over unknown fields", () => {
    const sent =
      '{"Path":"a.example/m","Version":"v1.0.0","Timestamp":"2026-01-01T00:00:00Z","Origin":{"a":[1]}}';
    expect(parseIndexPage(sent, 1).entries).toMatchObject([{ path: "a.example/m", version: "v1.0.0" }]);
  });

  it.each([
    { rest: '{"Path":"example.com/m","Ver', broken: "line 2: not JSON" },
    { rest: "", broken: "line 2: empty" },
    { rest: "<!doctype html>", broken: "line 2: not JSON" },
    { rest: "[]", broken: "line 2: not an object" },
    { rest: `${line(2).trim()}${line(3).trim()}`, broken: "line 2: not JSON" },
    { rest: '{"Version":"v1.0.0","Timestamp":"2026-01-01T00:00:00Z"}', broken: "line 2: Path: not a text" },
    {
      rest: '{"Path":"a.example/m","Version":1,"Timestamp":"2026-01-01T00:00:00Z"}',
      broken: "line 2: Version: not a text",
    },
    {
      rest: '{"Path":"a.example/m","Version":"v1.0.0","Timestamp":"2026-02-30T00:00:00Z"}',
      broken: "line 2: Timestamp: not an RFC 3339 time",
    },
  ])("ends before a line that is $rest", ({ rest, broken }) => {
    const page = parseIndexPage(`${line(1)}${rest}\n${line(4)}`, 1);
    expect(page.entries).toHaveLength(1);
    expect(page).toMatchObject({ broken, isFull: true });
  });

  it("is none when its first line is broken already", () => {
    expect(() => parseIndexPage("<!doctype html>\n", 2_000)).toThrow(MirrorFailure);
    expect(() => parseIndexPage("\n", 2_000)).toThrow("line 1: empty");
  });

  it("cut off anywhere holds the entries that are whole", () => {
    const body = line(1) + line(2) + line(3);
    const whole = (length: number) =>
      [line(1), line(1) + line(2), body].filter((text) => text.length - 1 <= length).length;
    fc.assert(
      fc.property(fc.integer({ min: line(1).length - 1, max: body.length }), (length) => {
        expect(parseIndexPage(body.slice(0, length), 2_000).entries).toHaveLength(whole(length));
      }),
    );
  });

  it("gives back what was written", () => {
    const text = fc.string({ minLength: 1, unit: "grapheme" });
    const time = fc.date({ min: new Date(0), max: new Date("9999-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, time)), (entries) => {
        const sent = entries.map(([Path, Version, at]) =>
          JSON.stringify({ Path, Version, Timestamp: at.toISOString() }),
        );
        const page = parseIndexPage(sent.map((one) => `${one}\n`).join(""), 2_000);
        expect(page.entries.map(({ path, version, at }) => [path, version, at])).toEqual(
          entries.map(([path, version, at]) => [path, version, at.getTime()]),
        );
      }),
    );
  });

  it("is read or refused, whatever is sent", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        expect(outcome(body)).toMatch(/^(?:page|content_invalid)$/);
      }),
    );
  });
});
