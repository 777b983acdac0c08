import { shown } from "@heliograph/core";

/** A signed note line by line as it came; what would not be seen stands as an escape. */
export function SignedNote({ note, label }: { note: string; label: string }) {
  return (
    <pre translate="no" role="group" aria-label={label} tabIndex={0} className="signed-note">
      {note.split("\n").map(shown).join("\n")}
    </pre>
  );
}
