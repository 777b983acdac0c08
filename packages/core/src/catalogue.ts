import { z } from "zod";
import { slugSchema } from "./slug.ts";

/** What a mirror speaks. */
export const protocols = ["goproxy"] as const;
export type Protocol = (typeof protocols)[number];

/** What a watched base URL is for: users' mirror, the upstream it copies, the checksum database or the index feed. */
export const roles = ["mirror", "upstream", "checksum-database", "index"] as const;
export type Role = (typeof roles)[number];

/** What a check can look at: mirrors by what they are for, and chains of them. */
export const checkedRoles = [...roles, "chain"] as const;
export type CheckedRole = (typeof checkedRoles)[number];

const inBothLanguages = z.strictObject({ en: z.string().max(500), "zh-CN": z.string().max(500) });

/** What the operator of a mirror publishes of it; what is not known is left out. */
export const mirrorAboutSchema = z.strictObject({
  /** Where it has modules from. */
  upstream: inBothLanguages.optional(),
  /** What it does when it is asked for a private module. */
  private_modules: inBothLanguages.optional(),
  limits: inBothLanguages.optional(),
  contact: z.union([z.url({ protocol: /^https?$/ }), z.email()]).optional(),
  terms: z.url({ protocol: /^https?$/ }).optional(),
});

export type MirrorAbout = z.infer<typeof mirrorAboutSchema>;

/** A base URL under watch, as the catalogue or an operator's configuration describes it. */
export const mirrorEntrySchema = z.strictObject({
  slug: slugSchema,
  name: z.string().min(1).max(120),
  base_url: z.url({ protocol: /^https?$/ }).max(2_048),
  protocol: z.enum(protocols).default("goproxy"),
  role: z.enum(roles).default("mirror"),
  operator: z.string().max(120).default(""),
  /** False of an address that is listed only to say that it is not what it is taken for: it is never probed. */
  watched: z.literal(false).optional(),
  /** Where the entry's facts come from, and when they were read. */
  source: z.url().optional(),
  dated: z.iso.date().optional(),
  /** What readers should know, in both languages. */
  note: inBothLanguages.optional(),
  about: mirrorAboutSchema.optional(),
});

export type MirrorEntry = z.infer<typeof mirrorEntrySchema>;

/** A place and network we look from. */
export const vantageEntrySchema = z.strictObject({
  slug: slugSchema,
  name: z.strictObject({ en: z.string().min(1).max(120), "zh-CN": z.string().min(1).max(120) }),
  region: slugSchema,
  network: z.string().max(120).default(""),
});

export type VantageEntry = z.infer<typeof vantageEntrySchema>;
