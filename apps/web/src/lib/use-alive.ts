import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether script has taken the page over; it has not on the page as the server sends it. */
export const useAlive = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
