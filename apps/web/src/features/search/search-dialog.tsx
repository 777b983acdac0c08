import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { Layer } from "../../components/layer.tsx";
import { findPlaces, mayBeModule, placesOf } from "../../lib/find-places.ts";
import { localeOf } from "../../lib/locale.ts";
import { namesQuery } from "../../lib/names-query.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { SearchField } from "../../components/search-field.tsx";
import { SearchResults } from "./search-results.tsx";

/** Finds by name while a reader types; Enter goes to the first hit, and the arrow keys move among all. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [wanted, setWanted] = useState("");
  const { data = { mirrors: [], chains: [] } } = useQuery(namesQuery);
  const found = findPlaces(wanted, placesOf(data, localeOf(i18n.language), t));
  const isModule = mayBeModule(wanted);
  return (
    <Layer title={t("search.title")} onClose={onClose}>
      <form role="search" className="grid gap-5" onSubmit={goToFirst} onKeyDown={moveFrom}>
        <SearchField wanted="" onType={setWanted} />
        <output className="sr-only">
          {wanted !== "" && t("search.found", { count: found.length + Number(isModule), wanted })}
        </output>
        <SearchResults wanted={wanted} found={found} />
      </form>
    </Layer>
  );
}

function goToFirst(event: FormEvent<HTMLElement>) {
  event.preventDefault();
  event.currentTarget.querySelector("a")?.click();
}

/** Down and Up go from the field through the hits and back. */
function moveFrom(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, a")];
  const next = stops[stops.findIndex((stop) => stop === document.activeElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
