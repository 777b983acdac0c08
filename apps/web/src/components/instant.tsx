import { useState, type MouseEvent, type ReactNode } from "react";
import { messagesAbout } from "@heliograph/core/messages";
import { useNow } from "../lib/clock.ts";
import { useAlive } from "../lib/use-alive.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";

/** A point in time with its zone; in full when pointed at, and in other zones when pressed. */
export function Instant({ at }: { at: string }) {
  const format = useFormat();
  const now = useNow();
  const isAlive = useAlive();
  const time = (
    <time dateTime={at} title={format.exact(at)} className="whitespace-nowrap">
      {format.instant(at, now)}
    </time>
  );
  return isAlive ? <WithCard at={at}>{time}</WithCard> : time;
}

function WithCard({ at, children }: { at: string; children: ReactNode }) {
  const { i18n } = useTranslation();
  const [card, setCard] = useState<ReactNode>();

  async function open({ currentTarget }: MouseEvent<HTMLElement>) {
    const [{ TimeCard }, words] = await Promise.all([
      import("./time-card.tsx"),
      messagesAbout("time", i18n.language),
    ]);
    i18n.add(words);
    setCard(<TimeCard at={at} opener={currentTarget} onClose={() => setCard(undefined)} />);
  }

  return (
    <>
      <button type="button" className="instant" onClick={(event) => void open(event)}>
        {children}
      </button>
      {card}
    </>
  );
}
