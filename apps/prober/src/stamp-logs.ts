import { readFile } from "node:fs/promises";
import { days, hours, MirrorFailure } from "@heliograph/core";
import type { Outbound } from "@heliograph/outbound";
import { readLogList, shippedLogList, type LogList } from "@heliograph/probes";
import type { Logger } from "pino";

const listLimitBytes = 1_024 * 1_024;

/** How often a list is asked for, and how soon again where that failed. */
const everyMs = days(1);
const againMs = hours(1);

/** The logs of Certificate Transparency as they are known at the moment. */
export type StampLogs = {
  readonly list: LogList;
  stop: () => void;
};

/**
 * Keeps the list of logs fresh from an https address or a file, once a day; the one that was shipped serves until a newer one is
 * there, and always where no source is named. A list that cannot be had is complained of, and nothing else.
 */
export function startStampLogs(source: string | undefined, outbound: () => Outbound, log: Logger): StampLogs {
  const stopping = new AbortController();
  let list = shippedLogList;
  let timer: NodeJS.Timeout | undefined;

  const refresh = async (from: string) => {
    const fresh = await load(from, outbound(), stopping.signal).catch((error: unknown) => {
      if (!stopping.signal.aborted) log.warn({ err: error }, "the list of certificate logs cannot be read");
    });
    if (stopping.signal.aborted) return;
    if (fresh !== undefined && fresh.at > list.at) list = fresh;
    timer = setTimeout(() => void refresh(from), fresh === undefined ? againMs : everyMs).unref();
  };
  if (source !== undefined) void refresh(source);

  return {
    get list() {
      return list;
    },
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}

async function load(source: string, outbound: Outbound, signal: AbortSignal): Promise<LogList> {
  const text = source.startsWith("https://")
    ? await fetchText(source, outbound, signal)
    : await readFile(source, "utf8");
  return readLogList(JSON.parse(text));
}

async function fetchText(url: string, outbound: Outbound, signal: AbortSignal): Promise<string> {
  const { status, body } = await outbound.get(url, { bodyLimitBytes: listLimitBytes, signal });
  if (status !== 200) throw new MirrorFailure(status < 500 ? "http_4xx" : "http_5xx", `status ${status}`);
  return body.toString("utf8");
}
