import type { ChainMirror } from "@heliograph/core";
import { GosumdbError, parseGosumdb } from "../../chain/gosumdb.ts";
import { settingsOf, type Check } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import { hostOf, mirrorAt } from "../known-mirrors.ts";
import { entriesOf, isProxyEntry, writeEntries } from "../list-entries.ts";
import { isPrivateHost } from "../private-host.ts";
import type { Setting } from "../reading/setting.ts";
import { repairList, soundList } from "../repair-list.ts";
import { mend } from "../write-setting.ts";

/** What is known of the mirrors that a list names. */
export const checkMirrors: Check = (subject) => {
  const { knowledge, inForce } = subject;
  const isDatabaseSought = isSoughtThroughProxies(inForce.GOSUMDB.value);
  return settingsOf(subject, "GOPROXY").flatMap((setting) =>
    entriesOf(repairList(setting.value))
      .filter((entry) => setting.value !== "" && isProxyEntry(entry))
      .flatMap(({ text, separator }): Advice[] => {
        const mirror = mirrorAt(knowledge, text);
        const finding = { values: { proxy: hostOf(text) }, excerpt: setting.excerpt };
        if (mirror === undefined)
          return knowledge.mirrors.length === 0 || isPrivateHost(hostOf(text))
            ? []
            : [{ ...finding, rule: "mirror-unwatched", severity: "note", fix: null }];
        const fix = withoutProxy(setting, text);
        return [
          ...(mirror.breached
            ? [{ ...finding, rule: "mirror-breached", severity: "danger", fix } as const]
            : []),
          ...(mirror.level === "down"
            ? [{ ...finding, rule: "mirror-down", severity: "breaks", fix } as const]
            : []),
          ...(mirror.proxiesChecksums === false && isDatabaseSought
            ? [{ ...finding, ...withoutChecksums(mirror, separator), fix } as const]
            : []),
        ];
      }),
  );
};

/** A mirror that has no way to the database sends others on to it, or stops all but what a pipe passes. */
const withoutChecksums = ({ refusesChecksums }: ChainMirror, separator: string) =>
  refusesChecksums
    ? ({ rule: "mirror-refuses-checksums", severity: separator === "|" ? "risk" : "breaks" } as const)
    : ({ rule: "mirror-without-checksums", severity: "risk" } as const);

/** Whether proxies are asked for the checksum database: of one with an address of its own they are not. */
function isSoughtThroughProxies(gosumdb: string): boolean {
  try {
    const database = parseGosumdb(gosumdb);
    return database.kind === "database" && database.url === undefined;
  } catch (error) {
    if (error instanceof GosumdbError) return true;
    throw error;
  }
}

/** The same list without one of its proxies. */
function withoutProxy(setting: Setting, proxy: string): string | null {
  const kept = entriesOf(repairList(setting.value)).filter(({ text }) => hostOf(text) !== hostOf(proxy));
  const list = kept.some(isProxyEntry) ? writeEntries(kept) : soundList;
  return hostOf(proxy) === "proxy.golang.org" && list === soundList ? null : mend(setting, "GOPROXY", list);
}
