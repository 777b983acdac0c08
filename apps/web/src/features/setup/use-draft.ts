import type { Chains } from "@heliograph/core";
import { withoutPassword } from "@heliograph/goproxy/chain";
import { useEffect, useState } from "react";
import { searchOf, type Draft } from "./draft.ts";
import { readDraft, type Reading } from "./read-draft.ts";

/** A draft that begins with an address and follows its form; the address follows the draft, as long as no password is in it. */
export function useDraft(search: string, chains: Pick<Chains, "recommendations">) {
  const [reading, setReading] = useState<Reading>(() => readDraft(new URLSearchParams(search), chains));
  const [isTouched, setTouched] = useState(false);
  const { draft } = reading;
  useEffect(() => {
    if (isTouched && !hasPassword(draft)) history.replaceState(history.state, "", searchOf(draft));
  }, [draft, isTouched]);

  function take(next: Reading) {
    setReading(next);
    setTouched(true);
  }

  return {
    ...reading,
    isTouched,
    /** Takes what the form holds, and what its button asks for. */
    follow: (form: HTMLFormElement, button: HTMLElement | null = null) =>
      take(readDraft(entriesOf(new FormData(form, button)), chains)),
    show: (form: Draft["form"]) => take({ draft: { ...draft, form } }),
  };
}

/** Whether a mirror's address holds a password or a token, which belongs in no address of ours. */
export const hasPassword = ({ mirrors }: Draft) =>
  mirrors.some(({ source }) => withoutPassword(source) !== source);

/** A filled-in form as the search of an address, which is what it is without script. */
function entriesOf(data: FormData): URLSearchParams {
  const entries = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === "string") entries.append(name, value);
  return entries;
}
