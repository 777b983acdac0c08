import { createContext, useContext } from "react";
import type { I18n } from "./i18n.ts";

/** The messages of the page's language. */
export const Translation = createContext<I18n | undefined>(undefined);

/** The messages and their language, which is the same for as long as a page is open. */
export function useTranslation(): { t: I18n["t"]; i18n: I18n } {
  const messages = useContext(Translation);
  if (messages === undefined) throw new Error("there are no messages around this component");
  return { t: messages.t, i18n: messages };
}
