import { escapePath, escapeVersion, infoLimitBytes, readInfo } from "@heliograph/goproxy";
import type { Question } from "./question.ts";

/** Asks a module proxy for a version: `{"Version":"v0.3.0","Time":"2017-12-14T13:08:43Z"}`. https://go.dev/ref/mod#goproxy-protocol */
export const moduleVersion: Question = {
  path: ({ module, version }) => `${escapePath(module)}/@v/${escapeVersion(version)}.info`,
  bodyLimitBytes: infoLimitBytes,
  check: (body, { module, version }) => readInfo(body, module, version),
};
