import { useSyncExternalStore } from "react";

/** One of several values, which a reader chooses and the device keeps. */
export type KeptChoice<Value extends string> = {
  chosen: () => Value;
  choose: (value: Value) => void;
  /** The value as a component reads it; on the server, and until the page is alive, it is the first. */
  useChosen: () => Value;
};

/** A choice among values, of which the first holds until a reader chooses another. */
export function keptChoice<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): KeptChoice<Value> {
  const listeners = new Set<() => void>();
  const [first] = values;
  let known: Value | undefined;

  function chosen(): Value {
    known ??= values.find((value) => value === read(name)) ?? first;
    return known;
  }

  function choose(value: Value) {
    known = value;
    write(name, value);
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  return { chosen, choose, useChosen: () => useSyncExternalStore(subscribe, chosen, () => first) };
}

/** A browser may refuse to keep anything. */
function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
