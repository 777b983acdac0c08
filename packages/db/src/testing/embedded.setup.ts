import type { TestProject } from "vitest/node";
import { bundledBinaries } from "../embedded/binaries.ts";
import { serveTests } from "./serve-tests.ts";

/** Runs the tests of a project on the bundled PostgreSQL. */
export default async (project: TestProject) => serveTests(project, await bundledBinaries());
