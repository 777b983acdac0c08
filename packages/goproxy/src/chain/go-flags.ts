import { fields } from "../white-space.ts";

/** A flag that GOFLAGS adds to every go command that knows it; `value` is null where none is given. */
export type GoFlag = { name: string; value: string | null };

/** Reads GOFLAGS, whose words are each a whole flag; `undefined` in place of one that makes every go command fail. */
export const parseGoFlags = (goflags: string): (GoFlag | undefined)[] =>
  fields(goflags).map((word) => {
    const [, name, value = null] = /^--?([^-=][^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    return name === undefined ? undefined : { name, value };
  });
