import type { Locale } from "@heliograph/core/messages";
import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { createQueryClient } from "../lib/api.ts";
import { RenderedAt } from "../lib/clock.ts";
import { createI18n } from "../lib/i18n.ts";
import { Translation } from "../lib/use-translation.ts";
import { asOf } from "./fixture.ts";

type Surroundings = { answers?: Record<string, unknown>; locale?: Locale; now?: string };

/** Shows a component with the answers of our API already at hand, by path. */
export async function show(part: ReactNode, { answers = {}, locale = "en", now = asOf }: Surroundings = {}) {
  const queries = createQueryClient(() => Promise.reject(new TypeError("no answer was prepared")));
  queries.setDefaultOptions({
    queries: { ...queries.getDefaultOptions().queries, staleTime: "static", refetchInterval: false },
  });
  for (const [path, answer] of Object.entries(answers)) queries.setQueryData([path], answer);
  const messages = await createI18n(locale);
  return render(
    <Translation value={messages}>
      <QueryClientProvider client={queries}>
        <RenderedAt value={now}>{part}</RenderedAt>
      </QueryClientProvider>
    </Translation>,
  );
}
