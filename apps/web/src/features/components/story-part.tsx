import type { Locale } from "@heliograph/core/messages";
import { Surface } from "../../components/panel.tsx";
import type { Story } from "./story.ts";

/** A component by its name, what it is for, and each of its states under what it is called. */
export function StoryPart({
  story: { name, about, isWide, states },
  locale,
}: {
  story: Story;
  locale: Locale;
}) {
  return (
    <section id={name} aria-labelledby={`${name}-heading`} className="mt-10 scroll-mt-4">
      <h2 id={`${name}-heading`} translate="no" className="font-mono text-lg font-semibold">
        {name}
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-sm text-pretty text-muted">{about[locale]}</p>
      <div className={`grid gap-4 ${isWide ? "" : "sm:grid-cols-2 lg:grid-cols-3"}`}>
        {states.map(({ name: state, shown }) => (
          <Surface key={state.en} className="min-w-0 p-4 sm:p-5">
            <p className="mb-3 text-sm text-muted">{state[locale]}</p>
            {shown}
          </Surface>
        ))}
      </div>
    </section>
  );
}
