import { escapePath, escapeVersion } from "@heliograph/goproxy";
import { invalid, readObject, type Question } from "./question.ts";

/** Asks a module proxy for a version: `{"Version":"v0.3.0","Time":"2017-12-14T13:08:43Z"}`. https://go.dev/ref/mod#goproxy-protocol */
export const moduleVersion: Question = {
  path: ({ module, version }) => `/${escapePath(module)}/@v/${escapeVersion(version)}.info`,
  bodyLimitBytes: 64 * 1_024,
  check(body, { version }) {
    const answer = readObject(body.toString());
    if (!("Version" in answer)) throw invalid("the answer names no Version");
    if (answer.Version !== version)
      throw invalid(
        `the answer is about Version ${JSON.stringify(answer.Version)?.slice(0, 100)}, not ${version}`,
      );
  },
};
