import { settingsOf, type Check } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import { hostOf, mirrorAt } from "../known-mirrors.ts";
import { entriesOf, isProxyEntry, writeEntries } from "../list-entries.ts";
import { isPrivateHost } from "../private-host.ts";
import type { Setting } from "../reading/setting.ts";
import { repairList, soundList } from "../repair-list.ts";
import { mend } from "../write-setting.ts";

/** What is known of the mirrors that a list names. */
export const checkMirrors: Check = ({ knowledge, ...subject }) =>
  settingsOf({ knowledge, ...subject }, "GOPROXY").flatMap((setting) =>
    entriesOf(repairList(setting.value))
      .filter((entry) => setting.value !== "" && isProxyEntry(entry))
      .flatMap(({ text }): Advice[] => {
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
          ...(mirror.proxiesChecksums === false
            ? [{ ...finding, rule: "mirror-without-checksums", severity: "risk", fix } as const]
            : []),
        ];
      }),
  );

/** The same list without one of its proxies. */
function withoutProxy(setting: Setting, proxy: string): string | null {
  const kept = entriesOf(repairList(setting.value)).filter(({ text }) => hostOf(text) !== hostOf(proxy));
  const list = kept.some(isProxyEntry) ? writeEntries(kept) : soundList;
  return hostOf(proxy) === "proxy.golang.org" && list === soundList ? null : mend(setting, "GOPROXY", list);
}
