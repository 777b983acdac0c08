import type { ChainMirror } from "@heliograph/core";
import { isProxy, type Hop } from "@heliograph/goproxy/chain";
import { Surface } from "../../components/panel.tsx";
import { afterFault } from "../../lib/after-fault.ts";
import { hopName } from "../../lib/hop-name.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";

type CourseProps = { hops: readonly Hop[]; mirrors: readonly ChainMirror[] };

/** What go does with a list, in sentences that follow from walking it. */
export function Course({ hops, mirrors }: CourseProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence(hops, mirrors);
  if (hops.length === 0) return null;
  const proxies = hops.filter(isProxy);
  return (
    <section aria-labelledby="setup-course">
      <h2 id="setup-course" className="mb-3 text-lg font-semibold tracking-tight">
        {t("setup.course.heading")}
      </h2>
      <Surface className="p-4 sm:p-5">
        <ol className="grid gap-2">
          {hops.map((hop, at) => (
            <Sentence key={`${hops.indexOf(hop)} ${hop.source}`} text={sentence(hop, at)} />
          ))}
        </ol>
        {proxies.length > 0 && (
          <p className="mt-3 text-sm text-pretty text-muted">
            {format.sentences([t("setup.course.perFile"), t("setup.course.hangs")])}
          </p>
        )}
      </Surface>
    </section>
  );
}

const Sentence = ({ text }: { text: string | undefined }) =>
  text !== undefined && <li className="max-w-prose text-pretty wrap-anywhere">{text}</li>;

/** Says what becomes of an operation at a hop that does not deliver; nothing of the end of a list that has been told. */
function useSentence(hops: readonly Hop[], mirrors: readonly ChainMirror[]) {
  const { t } = useTranslation();
  return (hop: Hop, at: number): string | undefined => {
    if (hop.source === "direct" || hop.source === "off") {
      if (hops.length > 1) return undefined;
      return t(hop.source === "off" ? "setup.course.off" : "setup.course.only");
    }
    const mirror = hopName(hop.source, mirrors);
    const missing = afterFault(hops, at, "not_found");
    if (missing.kind !== "next") return t("setup.course.last", { mirror });
    const separator = afterFault(hops, at, "refused").kind === "next" ? "pipe" : "comma";
    if (missing.next.source === "direct") return t(`setup.course.${separator}Direct`, { mirror });
    return t(`setup.course.${separator}`, { mirror, next: hopName(missing.next.source, mirrors) });
  };
}
