import { escapePath, escapeVersion, infoLimitBytes, readInfo } from "@heliograph/goproxy";
import type { Task } from "../probe.ts";
import type { Question } from "./question.ts";

/** Asks a module proxy for a version: `{"Version":"v0.3.0","Time":"2017-12-14T13:08:43Z"}`. https://go.dev/ref/mod#goproxy-protocol */
export const moduleVersion: Question = {
  path: ({ module, version }) => `${escapePath(module)}/@v/${escapeVersion(version)}.info`,
  bodyLimitBytes: infoLimitBytes,
  check: (body, { module, version }) => readInfo(body, module, version),
};

/** Where a mirror has the version that it is sure to have. */
export const canaryUrl = ({ check: { baseUrl }, canary }: Pick<Task, "check" | "canary">): string =>
  `${baseUrl.replace(/\/+$/, "")}/${moduleVersion.path(canary)}`;
