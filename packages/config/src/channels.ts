import { slugSchema } from "@heliograph/core";
import { z } from "zod";
import type { Variables } from "./environment.ts";
import { withReferences } from "./reference.ts";

/** In which language a channel is written to. */
export const channelLanguages = ["en", "zh-CN", "both"] as const;

/** What a notifier says of the settings of its channels. */
export type ChannelKind = { kind: string; settings: z.ZodType; secrets: readonly string[] };

/** Where notices go. `settings` are those of its kind, with their secrets. */
export type ChannelEntry = {
  name: string;
  kind: string;
  language: (typeof channelLanguages)[number];
  /** Takes over for channels that are dead. */
  isFallback: boolean;
  settings: Record<string, unknown>;
};

/** A channel of one of these kinds; the settings of its kind stand beside the common ones. */
export const channelSchema = (variables: Variables, kinds: readonly ChannelKind[]) =>
  z
    .looseObject({
      name: slugSchema,
      kind: z.enum(kinds.map(({ kind }) => kind)),
      language: z.enum(channelLanguages).default("en"),
      fallback: z.boolean().default(false),
    })
    .transform(({ name, kind, language, fallback, ...own }, context): ChannelEntry => {
      const found = kinds.find((each) => each.kind === kind);
      const settings = withReferences(own, variables, context);
      if (found === undefined || context.issues.length > 0) return z.NEVER;
      const parsed = found.settings.pipe(z.record(z.string(), z.unknown())).safeParse(settings);
      if (parsed.success) return { name, kind, language, isFallback: fallback, settings: parsed.data };
      context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: undefined })));
      return z.NEVER;
    });
