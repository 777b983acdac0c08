import type { ReactNode } from "react";

type MeaningsProps = {
  summary: string;
  meanings: readonly { key: string; word: ReactNode; meaning: string }[];
};

/** What the words of a table mean, folded up under it. */
export function Meanings({ summary, meanings }: MeaningsProps) {
  return (
    <details className="mt-3 text-sm">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
        {summary}
      </summary>
      <dl className="mt-2 grid max-w-prose gap-x-6 gap-y-3 sm:grid-cols-[auto_minmax(0,1fr)]">
        {meanings.map(({ key, word, meaning }) => (
          <div key={key} className="grid sm:col-span-2 sm:grid-cols-subgrid">
            <dt>{word}</dt>
            <dd className="text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
