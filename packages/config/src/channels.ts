import { channelLanguages, slugSchema, type ChannelLanguage } from "@heliograph/core";
import { notifierOf, notifiers } from "@heliograph/notifiers";
import { proxyPattern } from "@heliograph/outbound";
import { z } from "zod";
import type { Variables } from "./environment.ts";
import { referringText, settingsWithReferences } from "./reference.ts";

/** Where notices go. `settings` are those of its kind, with their secrets. */
export type ChannelEntry = {
  name: string;
  kind: string;
  language: ChannelLanguage;
  /** Takes over for channels that are dead. */
  isFallback: boolean;
  settings: Record<string, unknown>;
  /** The proxy by which it is reached, where it cannot be reached otherwise. */
  proxy: string | undefined;
};

/** A channel; the settings of its kind stand beside the common ones. */
export const channelSchema = (variables: Variables) =>
  z
    .looseObject({
      name: slugSchema,
      kind: z.enum(notifiers.map(({ kind }) => kind)),
      language: z.enum(channelLanguages).default("en"),
      fallback: z.boolean().default(false),
      proxy: referringText(variables)
        .pipe(z.string().regex(proxyPattern, "must be of the form http://host:port"))
        .optional(),
    })
    .transform(({ name, kind, language, fallback, proxy, ...own }, context): ChannelEntry => {
      const notifier = notifierOf(kind);
      const settings = settingsWithReferences(own, variables, context);
      if (notifier === undefined || context.issues.length > 0) return z.NEVER;
      const parsed = notifier.settings.safeParse(settings);
      if (parsed.success) return { name, kind, language, isFallback: fallback, settings, proxy };
      context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: undefined })));
      return z.NEVER;
    });
