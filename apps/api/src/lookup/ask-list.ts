import { MirrorFailure, seconds, shown } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import { listingOf, replyTo } from "@heliograph/probes";

/** What a mirror answered when it was asked for its list of a module just now. */
export type LiveAnswer =
  | { standing: "known"; newest: string | null; lists: (version: string) => boolean; detail: "" }
  | { standing: "unknown"; detail: string }
  | { standing: "undecided"; detail: string };

const deadlineMs = seconds(10);

/** Lists of thousands of versions have less; a dozen lists of each of many modules are kept at once. */
const listLimitBytes = 256 * 1_024;

/** Longest word of a mirror that is passed on, in characters. */
const longestDetail = 200;

/** Asks a mirror for its list of a module, and for nothing that it might have to fetch. */
export async function askList(
  outbound: Asker,
  { baseUrl, module, signal }: { baseUrl: string; module: string; signal?: AbortSignal | undefined },
): Promise<LiveAnswer> {
  try {
    const reply = await replyTo({ outbound: bounded(outbound), baseUrl, fetches: true }, (client) =>
      client.list(module, signal),
    );
    if (reply.standing !== "known") {
      return {
        standing: reply.standing === "unknown" ? "unknown" : "undecided",
        detail: told(`HTTP ${reply.facts["status"] ?? ""} ${reply.reason}`),
      };
    }
    const { versions, newest } = listingOf(reply.value);
    // One text takes a tenth of the memory that as many small ones would.
    const text = `\n${versions.join("\n")}\n`;
    return {
      standing: "known",
      newest,
      lists: (version) => text.includes(`\n${version}\n`),
      detail: "",
    };
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    return { standing: "undecided", detail: told(error.message) };
  }
}

const bounded = (outbound: Asker): Asker => ({
  get: (url, options) => outbound.get(url, { ...options, deadlineMs, bodyLimitBytes: listLimitBytes }),
});

const told = (text: string) => shown(text.trim()).slice(0, longestDetail);
