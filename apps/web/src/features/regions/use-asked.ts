import { useState } from "react";
import { regionsSearch, type RegionsAsked } from "../../lib/regions-search.ts";

/** What is asked of the matrix, and how to ask otherwise; the address follows. */
export function useAsked(first: RegionsAsked): [RegionsAsked, (asked: RegionsAsked) => void] {
  const [asked, setAsked] = useState(first);
  return [
    asked,
    (next) => {
      setAsked(next);
      const search = regionsSearch(next);
      history.replaceState(history.state, "", search === "?" ? location.pathname : search);
    },
  ];
}
