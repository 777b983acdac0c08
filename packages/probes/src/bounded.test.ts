import { cardSchema, integritySchema, type Card, type Finding } from "@heliograph/core";
import { expect, test } from "vitest";
import { boundedCard, boundedIntegrity } from "./bounded.ts";

const long = `\0\uD800${"a".repeat(5_000)}`;

test("whatever a mirror says is told in texts that can be recorded", () => {
  const finding: Finding = {
    cause: "content_invalid",
    subject: long,
    part: "info",
    detail: long,
    expected: long,
    received: long,
    confirmed: true,
    heads: [],
    against: null,
    evidence: null,
  };
  const view = {
    log: "log",
    supported: true,
    head: null,
    relation: null,
    against: null,
    proof: [],
    detail: long,
  };
  const integrity = boundedIntegrity({ contents: [], views: [view], findings: [finding] });
  expect(integritySchema.parse(integrity)).toEqual(integrity);
  expect(integrity.findings[0]?.detail).toMatch(/^\uFFFD\uFFFDa{998}$/);
});

test("so is what shows how a rule was kept", () => {
  const exhibit = {
    method: "GET",
    url: "http://mirror.example/",
    sent: {},
    address: "",
    httpVersion: "1.1",
    status: 200,
    receivedBytes: 0,
    error: "ok",
    received: Array.from({ length: 100 }, () => [long, long] as [string, string]),
    body: long,
  } as const;
  const card: Card = [{ rule: "serves-modules", grade: "pass", detail: long, exhibit }];
  const recorded = boundedCard(card);
  expect(cardSchema.parse(recorded)).toEqual(recorded);
});
