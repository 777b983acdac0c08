import { notifierOf } from "@heliograph/notifiers";

/** Whether a kind of destination keeps an alert open until it is told that it is over. */
export const keepsState = (kind: string) => notifierOf(kind)?.keeps === "state";
