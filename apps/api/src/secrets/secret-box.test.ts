import { randomBytes } from "node:crypto";
import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { keyBytes, SecretBox, UnreadableSecret } from "./secret-box.ts";

const newKey = () => randomBytes(keyBytes);

describe("a secret box", () => {
  it("opens what it has sealed, whatever it is", () => {
    const box = new SecretBox([newKey()]);
    assert(
      property(string({ unit: "grapheme" }), (text) => {
        expect(box.open(box.seal(text))).toBe(text);
      }),
    );
  });

  it("shows nothing of it, not even that two secrets are the same", () => {
    const box = new SecretBox([newKey()]);
    const sealed = [box.seal("hunter2-hunter2"), box.seal("hunter2-hunter2")];
    expect(sealed.join()).not.toContain("hunter2");
    expect(new Set(sealed).size).toBe(2);
  });

  it("opens what an older key has sealed, and seals with the newest", () => {
    const [older, newer] = [newKey(), newKey()];
    const sealed = new SecretBox([older]).seal("x");
    const rotated = new SecretBox([newer, older]);
    expect(rotated.open(sealed)).toBe("x");
    expect([rotated.isCurrent(sealed), rotated.isCurrent(rotated.seal("x"))]).toEqual([false, true]);
    expect(new SecretBox([newer]).open(rotated.seal("x"))).toBe("x");
  });

  it("opens nothing that another key has sealed", () => {
    const sealed = new SecretBox([newKey()]).seal("x");
    expect(() => new SecretBox([newKey()]).open(sealed)).toThrow(UnreadableSecret);
    expect(() => new SecretBox([]).open(sealed)).toThrow(UnreadableSecret);
  });

  it("opens nothing in which a single character was changed", () => {
    const box = new SecretBox([newKey()]);
    const sealed = box.seal("https://chat.example.com/hook");
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === "A" ? "E" : "A"}${sealed.slice(at + 1)}`;
      expect(() => box.open(changed), `${at}`).toThrow(UnreadableSecret);
    }
  });

  it.each(["", "v1", "v1..", "v2.a.b.c", "hunter2"])("does not repeat what it cannot open: %j", (sealed) => {
    expect(() => new SecretBox([newKey()]).open(sealed)).toThrow(/^no key of ours has sealed it$/);
  });
});
