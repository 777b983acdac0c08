import type { EvidenceAccount, EvidenceFile } from "../account.ts";
import { signer } from "./log.ts";

/** An account of a finding, made at noon. */
export const testAccount = (
  finding: Partial<EvidenceAccount["finding"]>,
  account: Partial<Omit<EvidenceAccount, "finding">> = {},
): EvidenceAccount => ({
  finding: {
    cause: "hash_mismatch",
    subject: "example.com/hello@v1.0.0",
    part: "mod",
    detail: "",
    expected: "",
    received: "",
    confirmed: true,
    heads: [],
    against: null,
    ...finding,
  },
  mirror: "example",
  baseUrl: "https://mirror.example",
  vantage: "test",
  foundAt: "2026-01-01T12:00:00.000Z",
  key: signer.verifierKey,
  exchanges: [],
  ...account,
});

/** A file of a bundle that holds a text. */
export const textFile = (name: string, content: string): EvidenceFile => ({
  name,
  content: Buffer.from(content),
});
