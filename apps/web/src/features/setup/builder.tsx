import type { ChainMirror } from "@heliograph/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "../../lib/use-translation.ts";
import { AddMirror } from "./add-mirror.tsx";
import { Choices } from "./choices.tsx";
import { DatabaseChoice } from "./database-choice.tsx";
import { endings, type Draft } from "./draft.ts";
import { MirrorList } from "./mirror-list.tsx";
import { PrivateModules } from "./private-modules.tsx";

type BuilderProps = {
  draft: Draft;
  mirrors: readonly ChainMirror[];
  isTouched: boolean;
  onChange: (form: HTMLFormElement, button?: HTMLElement | null) => void;
};

/** Everything a reader can choose, as one form: with script each change counts at once. */
export function Builder({ draft, mirrors, isTouched, onChange }: BuilderProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const pressed = useRef<string>(undefined);

  // The button that moved a row moved with it, and lost the focus on its way.
  useEffect(() => {
    if (pressed.current === undefined) return;
    form.current?.querySelector<HTMLElement>(`button[value="${CSS.escape(pressed.current)}"]`)?.focus();
    pressed.current = undefined;
  });

  return (
    <form
      ref={form}
      method="get"
      className="mt-8 grid grid-cols-1 gap-8"
      onChange={(event) => {
        if (!(event.target instanceof Element && event.target.matches("[data-awaits-button]")))
          onChange(event.currentTarget);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const button = submitterOf(event.nativeEvent);
        pressed.current = button?.getAttribute("value")?.trim();
        onChange(event.currentTarget, button);
      }}
    >
      {/* What the enter key presses: adds the address that was typed, if one was. */}
      <button type="submit" name="do" value="add " tabIndex={-1} aria-hidden="true" className="sr-only">
        {t("setup.update")}
      </button>
      <input type="hidden" name="for" value={draft.scope} />
      <input type="hidden" name="form" value={draft.form} />
      <MirrorList draft={draft} mirrors={mirrors} isTouched={isTouched} />
      <AddMirror draft={draft} mirrors={mirrors} />
      <Choices
        legend={t("setup.ending.legend")}
        name="end"
        chosen={draft.ending}
        choices={endings.map((value) => ({
          value,
          label: t(`setup.ending.${value}`),
          meaning: t(`setup.ending.${value}Means`),
        }))}
      />
      <PrivateModules patterns={draft.goprivate} />
      <DatabaseChoice draft={draft} />
      <button
        type="submit"
        className="without-script min-h-11 justify-self-start rounded-md bg-ink px-5 font-medium text-page"
      >
        {t("setup.update")}
      </button>
    </form>
  );
}

const submitterOf = (event: Event): HTMLElement | null =>
  event instanceof SubmitEvent ? event.submitter : null;
