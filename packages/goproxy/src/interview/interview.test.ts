import { MirrorFailure, type FailureClass } from "@heliograph/core";
import { HeaderList } from "@heliograph/outbound";
import { expect, it } from "vitest";
import { Interview } from "./interview.ts";
import { Untold } from "./judgement.ts";

type Canned = FailureClass | { status?: number; headers?: [string, string][]; body?: string };

/** An interview with a mirror that gives these answers in turn, the last of them again and again. */
function interviewWith(...answers: [Canned, ...Canned[]]) {
  const asked: string[] = [];
  const interview = new Interview({
    outbound: {
      get: async (url, { method }) => {
        const answer = answers[Math.min(asked.length, answers.length - 1)] ?? {};
        asked.push(`${method} ${url}`);
        if (typeof answer === "string") throw new MirrorFailure(answer, "it failed");
        const { status = 200, headers = [], body = "" } = answer;
        return { status, headers: new HeaderList(headers), body: Buffer.from(body), measures: {}, facts: {} };
      },
    },
    baseUrl: "https://mirror.example/go/",
    signal: new AbortController().signal,
    paceMs: 0,
  });
  return { interview, asked };
}

/** What is told of a question that could not be answered. */
async function untoldOf(asked: Promise<unknown>): Promise<string> {
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Untold)) throw new Error("it was answered", { cause: error });
  return error.message;
}

it("asks each question once, and another way of asking is another question", async () => {
  const { interview, asked } = interviewWith({});
  await Promise.all([interview.reply({ path: "a" }), interview.reply({ path: "a" })]);
  await interview.reply({ path: "a", method: "HEAD" });
  await interview.reply({ path: "a", again: true });
  const url = "https://mirror.example/go/a";
  expect(asked).toEqual([`GET ${url}`, `HEAD ${url}`, `GET ${url}`]);
});

it("asks once more where no answer came", async () => {
  const { interview } = interviewWith("connection_reset", { body: "b" });
  expect((await interview.reply({ path: "a" })).last.body.toString()).toBe("b");
});

it("leaves a mirror alone that does not answer", async () => {
  const { interview, asked } = interviewWith("timeout_headers");
  for (const path of ["a", "b", "c", "d", "e"])
    expect(await untoldOf(interview.reply({ path }))).toBe("it failed");
  expect(asked).toHaveLength(6);
});

it.each([{ status: 429 }, { status: 503, headers: [["retry-after", "9"]] satisfies [string, string][] }])(
  "asks nothing more of one that wants us to slow down: %j",
  async (answer) => {
    const { interview, asked } = interviewWith(answer);
    await untoldOf(interview.reply({ path: "a" }));
    await untoldOf(interview.reply({ path: "b" }));
    expect(asked).toHaveLength(1);
  },
);

it("follows ten requests at most, and nobody with what might change something", async () => {
  const { interview, asked } = interviewWith({ status: 302, headers: [["location", "/b"]] });
  expect((await interview.reply({ path: "a" })).deadEnd).toMatchObject({ kind: "too-many" });
  expect(asked).toHaveLength(10);
  expect((await interview.reply({ path: "a", method: "POST" })).hops).toHaveLength(1);
});

it("takes neither trouble nor a 404 that says no more than that for an answer about what every mirror has", async () => {
  const timedOut = { status: 404, body: "not found: fetch timed out" };
  for (const answer of [{ status: 502 }, timedOut])
    expect(await untoldOf(interviewWith(answer).interview.sound({ path: "a" }))).toContain("in trouble");
  const absent = interviewWith({ status: 404, body: "not found" });
  expect((await absent.interview.sound({ path: "a" })).last.status).toBe(404);
});

it("has an end", async () => {
  const { interview, asked } = interviewWith({});
  for (let at = 0; at < 80; at += 1) await interview.reply({ path: `${at}` });
  await untoldOf(interview.reply({ path: "more" }));
  expect(asked).toHaveLength(80);
});
