import { EmbeddedFailure } from "./embedded-failure.ts";
import { startEmbedded } from "./start-embedded.ts";

/**
 * A program for tests: holds an embedded server on a directory until SIGTERM or SIGINT.
 * It says the server's address, or the reason why there is none, on one line.
 */
const [directory = "", shelter = ""] = process.argv.slice(2);
try {
  const server = await startEmbedded({ directory, shelter });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void server.stop());
  console.log(server.url);
} catch (error) {
  console.log(error instanceof EmbeddedFailure ? error.reason : error);
}
