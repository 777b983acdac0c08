import { useId, useState, type KeyboardEvent } from "react";
import { CopyButton } from "./copy-button.tsx";

type CommandTabsProps = {
  /** What the commands do. */
  label: string;
  /** The same for each shell; the first is shown at first. */
  tabs: readonly { key: string; name: string; text: string }[];
};

/** A command as each shell takes it, with one button that copies the one in sight; without script all are in sight. */
export function CommandTabs({ label, tabs }: CommandTabsProps) {
  const id = useId();
  const [place, setPlace] = useState(0);
  const chosen = tabs[place];
  if (chosen === undefined) return null;
  const panelOf = (key: string) => `${id}-${key}`;

  function move(event: KeyboardEvent<HTMLButtonElement>) {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (place + step + tabs.length) % tabs.length;
    setPlace(next);
    const tab = event.currentTarget.parentElement?.children.item(next);
    if (tab instanceof HTMLElement) tab.focus();
  }

  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="with-script">
          <div role="tablist" aria-label={label} className="flex flex-wrap gap-1">
            {tabs.map(({ key, name }, at) => (
              <button
                key={key}
                type="button"
                role="tab"
                id={`${panelOf(key)}-tab`}
                aria-controls={panelOf(key)}
                aria-selected={at === place}
                tabIndex={at === place ? 0 : -1}
                onClick={() => setPlace(at)}
                onKeyDown={move}
                className="min-h-8 rounded-md px-2.5 text-sm text-muted hover:text-ink aria-selected:bg-ink aria-selected:text-page pointer-coarse:min-h-11"
              >
                {name}
              </button>
            ))}
          </div>
        </div>
        <CopyButton text={chosen.text} target={`${panelOf(chosen.key)}-text`} />
      </div>
      {tabs.map(({ key, name, text }, at) => (
        <div
          key={key}
          id={panelOf(key)}
          role="tabpanel"
          aria-label={name}
          className={at === place ? "mt-2" : "without-script mt-2"}
        >
          <p className="without-script mb-1 text-sm text-muted">{name}</p>
          <pre
            id={`${panelOf(key)}-text`}
            translate="no"
            role="group"
            aria-label={name}
            tabIndex={0}
            className="command"
          >
            {text}
          </pre>
        </div>
      ))}
    </div>
  );
}
