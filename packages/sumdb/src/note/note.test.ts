import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SumdbError } from "../sumdb-error.ts";
import { flip } from "../testing/served-log.ts";
import { openNote, signNote } from "./note.ts";
import { createSigner, parseSignerKey } from "./signer.ts";
import { parseVerifierKey } from "./verifier.ts";

const seed = Buffer.alloc(32, 7);
const signer = createSigner("sum.example.org", seed);
const witness = createSigner("witness.example.org", Buffer.alloc(32, 8));
const verifier = parseVerifierKey(signer.verifierKey);

const open = (note: string) => () => openNote(Buffer.from(note), [verifier]);
const malformed = expect.objectContaining({ fault: "malformed-note" });

describe("a signed note", () => {
  it("opens with the key that signed it, and names who else did", () => {
    const note = signNote("text\n\nmore text\n", [signer, witness]);
    expect(openNote(Buffer.from(note), [verifier])).toEqual({
      text: "text\n\nmore text\n",
      signatures: [{ name: "sum.example.org", keyHash: signer.keyHash }],
      unverified: [{ name: "witness.example.org", keyHash: witness.keyHash }],
    });
  });

  it("does not open with another key, nor with another text", () => {
    const note = signNote("text\n", [signer]);
    const stranger = parseVerifierKey(witness.verifierKey);
    expect(() => openNote(Buffer.from(note), [stranger])).toThrow(
      expect.objectContaining({ fault: "unverified-note" }),
    );
    expect(() => openNote(Buffer.from(note.replace("text", "test")), [verifier])).toThrow(
      expect.objectContaining({ fault: "invalid-signature" }),
    );
  });

  it("does not open, or says the same, when a single byte of it is another", () => {
    const note = Buffer.from(signNote("text\nmore text\n", [signer]));
    const place = fc.nat({ max: note.length - 1 });
    const opened = openNote(note, [verifier]);
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (where, bits) => {
        try {
          expect(openNote(flip(note, where, bits), [verifier])).toEqual(opened);
          expect(where).toBe(note.length - 3);
        } catch (error) {
          if (!(error instanceof SumdbError)) throw error;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("is neither longer than a megabyte nor signed more than a hundred times", () => {
    const signature = signNote("text\n", [signer]).slice("text\n\n".length);
    expect(open(`text\n\n${signature.repeat(100)}`)).not.toThrow();
    expect(open(`text\n\n${signature.repeat(101)}`)).toThrow(malformed);
    expect(open(signNote(`${"x".repeat(999_000)}\n`, [signer]))).not.toThrow();
    expect(open(signNote(`${"x".repeat(1_000_000)}\n`, [signer]))).toThrow(malformed);
  });

  it.each(["", "no line feed", "tab\t\n", "half a character \ud800\n"])("is not made of %j", (text) => {
    expect(() => signNote(text, [signer])).toThrow(malformed);
  });
});

describe("a signer key", () => {
  const encoded = Buffer.concat([Buffer.of(1), seed]).toString("base64");

  it("is read as Go spells it", () => {
    const key = `PRIVATE+KEY+sum.example.org+${signer.keyHash}+${encoded}`;
    expect(parseSignerKey(key).verifierKey).toBe(signer.verifierKey);
  });

  it.each([
    ["another hash", `PRIVATE+KEY+sum.example.org+00000000+${encoded}`],
    ["a short seed", `PRIVATE+KEY+sum.example.org+${signer.keyHash}+AQID`],
    ["another algorithm", `PRIVATE+KEY+sum.example.org+${signer.keyHash}+Ag${encoded.slice(2)}`],
    ["a verifier key", signer.verifierKey],
  ])("with %s is refused", (_, key) => {
    expect(() => parseSignerKey(key)).toThrow(expect.objectContaining({ fault: "malformed-key" }));
  });
});
