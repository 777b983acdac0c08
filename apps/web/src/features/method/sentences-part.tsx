import { Panel } from "../../components/panel.tsx";

type SentencesPartProps = { id: string; title: string; formula?: string; sentences: readonly string[] };

/** A part of the page in sentences, under a formula where there is one. */
export function SentencesPart({ id, title, formula, sentences }: SentencesPartProps) {
  return (
    <Panel id={id} title={title}>
      {formula !== undefined && (
        <p className="mb-3 rounded-md border border-line bg-surface px-4 py-3 font-mono text-sm">{formula}</p>
      )}
      <ul className="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}
