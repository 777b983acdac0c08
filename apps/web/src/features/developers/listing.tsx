import { useId } from "react";
import { CopyButton } from "../../components/copy-button.tsx";

type ListingProps = {
  title: string;
  text: string;
  /** Whether the title is code as well. */
  isCode?: boolean;
  isOpen?: boolean;
};

/** Lines of code under their title, folded up at first. */
export function Listing({ title, text, isCode = false, isOpen = false }: ListingProps) {
  const id = useId();
  return (
    <details open={isOpen} className="mt-3">
      <summary className="min-h-6 cursor-pointer py-1 text-sm">
        {isCode ? (
          <code translate="no" className="font-mono wrap-anywhere">
            {title}
          </code>
        ) : (
          title
        )}
      </summary>
      <div className="mt-1 flex justify-end">
        <CopyButton text={text} target={id} />
      </div>
      <pre
        id={id}
        translate="no"
        role="group"
        aria-label={title}
        tabIndex={0}
        className="listing max-h-96 overflow-auto"
      >
        {text}
      </pre>
    </details>
  );
}
