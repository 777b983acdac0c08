import { settingsOf, type Check } from "../case.ts";
import type { Advice } from "../diagnosis.ts";
import type { AdviceSeverity, DoctorRule } from "../doctor-rules.ts";
import { hostOf } from "../known-mirrors.ts";
import { entriesOf, isProxyEntry, writeEntries } from "../list-entries.ts";
import { isPrivateHost } from "../private-host.ts";
import type { Setting } from "../reading/setting.ts";
import { repairList } from "../repair-list.ts";
import { mend } from "../write-setting.ts";

/** What is wrong with the address of a proxy that the go command takes. */
export const checkUrls: Check = (subject) => settingsOf(subject, "GOPROXY").flatMap(checkOne);

type UrlRule = {
  rule: DoctorRule;
  severity: AdviceSeverity;
  isBroken: (url: string) => boolean;
  repair: (url: string) => string;
};

const userInfo = /^([a-z]+:\/\/)[^/?#]*@/i;

/** What stands behind a base URL when somebody copied the address of a request. */
const requestPath = /\/(?:@v|@latest|sumdb|v2)(?:\/.*)?$|[?#].*$/s;

const isHttp = (url: string) => /^http:\/\//i.test(url);
const withTls = (url: string) => url.replace(/^http:/i, "https:");
const withoutUser = (url: string) => url.replace(userInfo, "$1");

const rules: readonly UrlRule[] = [
  {
    rule: "credentials-over-http",
    severity: "breaks",
    isBroken: (url) => isHttp(url) && userInfo.test(url),
    repair: (url) => withoutUser(withTls(url)),
  },
  { rule: "password-in-url", severity: "risk", isBroken: (url) => userInfo.test(url), repair: withoutUser },
  {
    rule: "plain-http",
    severity: "risk",
    isBroken: (url) => isHttp(url) && !isPrivateHost(hostOf(url)),
    repair: withTls,
  },
  {
    rule: "not-a-base-url",
    severity: "breaks",
    isBroken: (url) => requestPath.test(url),
    repair: (url) => url.replace(requestPath, ""),
  },
];

function checkOne(setting: Setting): Advice[] {
  const entries = entriesOf(repairList(setting.value));
  return rules.flatMap(({ rule, severity, isBroken, repair }): Advice[] => {
    const breaks = ({ text }: { text: string }) => isBroken(text);
    const broken = entries.filter(isProxyEntry).find(breaks);
    if (broken === undefined) return [];
    const repaired = entries.map((entry) => ({
      ...entry,
      text: breaks(entry) ? repair(entry.text) : entry.text,
    }));
    return [
      {
        rule,
        severity,
        values: { proxy: hostOf(broken.text) },
        excerpt: setting.excerpt,
        fix: mend(setting, "GOPROXY", writeEntries(repaired)),
      },
    ];
  });
}
