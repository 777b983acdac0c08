import type { SubscribeRefusal } from "../../lib/subscribe-search.ts";
import { Notice } from "../../components/notice.tsx";
import { useTranslation } from "../../lib/use-translation.ts";

type OutcomeProps = {
  /** What has been done. */
  done: string | undefined;
  /** Why it has not. */
  refused: SubscribeRefusal | undefined;
  /** What a receiver answered in the place of the challenge. */
  status?: number | undefined;
};

/** How the form went that led to this page. */
export function Outcome({ done, refused, status }: OutcomeProps) {
  const { t } = useTranslation();
  const failure =
    refused === "challenge" && status !== undefined
      ? t("subscribe.refused.status", { status })
      : refused && t(`subscribe.refused.${refused}`);
  const sentence = failure ?? done;
  if (sentence === undefined) return null;
  return (
    <div role={failure === undefined ? "status" : "alert"} className="mt-6">
      <Notice>{sentence}</Notice>
    </div>
  );
}
