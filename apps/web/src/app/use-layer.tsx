import { messagesAbout } from "@heliograph/core/messages";
import { useState, type ReactNode } from "react";
import { useTranslation } from "../lib/use-translation.ts";

/** What can lie above any page. */
export type LayerKind = "search" | "keys";

/** What lies above the page, and the way to open it: its code and words are loaded when it is, no page begins with them. */
export function useLayer(): { layer: ReactNode; open: (kind: LayerKind) => void } {
  const { i18n } = useTranslation();
  const [layer, setLayer] = useState<ReactNode>();

  async function load(kind: LayerKind) {
    const [content, words] = await Promise.all([
      contentOf(kind, () => setLayer(undefined)),
      messagesAbout(kind, i18n.language),
    ]);
    i18n.add(words);
    setLayer(content);
  }

  return { layer, open: (kind) => void load(kind) };
}

async function contentOf(kind: LayerKind, close: () => void): Promise<ReactNode> {
  switch (kind) {
    case "search": {
      const { SearchDialog } = await import("../features/search/search-dialog.tsx");
      return <SearchDialog onClose={close} />;
    }
    case "keys": {
      const { KeyList } = await import("./key-list.tsx");
      return <KeyList onClose={close} />;
    }
  }
}
