import type { MouseEvent } from "react";

/** Whether a click asks for a tab or window of its own, which is the browser's to open. */
export const opensElsewhere = ({ ctrlKey, metaKey, shiftKey, button }: MouseEvent) =>
  ctrlKey || metaKey || shiftKey || button !== 0;
