import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashFiles, hashGoMod } from "./dirhash.ts";

const file = (name: string, content: string) => ({ name: Buffer.from(name), content: Buffer.from(content) });
const sha256 = (text: string) => createHash("sha256").update(text);

describe("the h1 hash", () => {
  it("is taken over a line a file, sorted as bytes and not as UTF-16", () => {
    const lines = ["Ａ", "𐐀"].map((name) => `${sha256(name).digest("hex")}  ${name}\n`);
    const h1 = `h1:${sha256(lines.join("")).digest("base64")}`;
    expect(hashFiles([file("𐐀", "𐐀"), file("Ａ", "Ａ")])).toBe(h1);
  });

  it("counts the content of the last of several files of one name, once for each of them", () => {
    expect(hashFiles([file("a", "1"), file("a", "2")])).toBe(hashFiles([file("a", "2"), file("a", "2")]));
    expect(hashFiles([file("a", "1"), file("a", "2")])).not.toBe(hashFiles([file("a", "2")]));
  });

  it("keeps names apart that are not UTF-8", () => {
    const one = { name: Buffer.of(0xff), content: Buffer.from("1") };
    const other = { name: Buffer.of(0xfe), content: Buffer.from("2") };
    expect(hashFiles([one, other])).not.toBe(hashFiles([other, { ...one, content: other.content }]));
  });

  it("refuses a name with a line feed", () => {
    expect(() => hashFiles([file("a\nb", "")])).toThrow(expect.objectContaining({ fault: "malformed-name" }));
  });

  it("of nothing, and of an empty go.mod, is known", () => {
    expect(hashFiles([])).toBe("h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    expect(hashGoMod(Buffer.alloc(0))).toBe("h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=");
  });
});
