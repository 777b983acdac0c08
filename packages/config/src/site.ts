import {
  canarySchema,
  days,
  defaultCanary,
  defaultLogKey,
  mirrorEntrySchema,
  vantageEntrySchema,
} from "@heliograph/core";
import { z } from "zod";
import { channelSchema } from "./channels.ts";
import { refuseContradictions } from "./contradictions.ts";
import { durationSchema } from "./duration.ts";
import type { Variables } from "./environment.ts";
import { maintenanceSchema } from "./maintenance.ts";
import { probesSchema } from "./probes.ts";
import { referringText } from "./reference.ts";
import { routeSchema } from "./routes.ts";
import { chainSchema, isModulePath, privateTarget, tokenSchema, verifierKey } from "./site-values.ts";
import { subscribersSchema } from "./subscribers.ts";

/** Hosts of unlike operators and networks that answer in and outside China: what a vantage tests its own network by. */
const defaultReferences = [
  "https://www.apple.com/library/test/success.html",
  "https://www.cloudflare.com/cdn-cgi/trace",
  "https://www.baidu.com/",
  "https://www.qq.com/",
];

/** Modules that release often, of all sizes: one with a zip of a few kB, one of about 10 MB, one of about 30 MB. */
const defaultBasket = [
  "golang.org/x/text",
  "golang.org/x/net",
  "golang.org/x/sys",
  "golang.org/x/tools",
  "github.com/pkg/errors",
  "k8s.io/client-go",
  "google.golang.org/grpc",
  "google.golang.org/api",
  "github.com/aws/aws-sdk-go",
  "github.com/aws/aws-sdk-go-v2",
];

const localVantage = {
  slug: "local",
  name: { en: "This server", "zh-CN": "本机" },
  region: "local",
  network: "",
};

/** All settings, each by itself. */
export const settingsSchema = (variables: Variables) =>
  z.strictObject({
    title: z.string().min(1).max(120).default("Heliograph"),
    /** Where an operator of a mirror can reach us: sent with every request of ours. */
    contact: z
      .url({ protocol: /^(https?|mailto)$/ })
      .max(200)
      .optional(),
    /** Where readers find the site, if that is not this machine's port. */
    url: z.url({ protocol: /^https?$/ }).optional(),
    catalogue: z.enum(["default", "none"]).default("default"),
    mirrors: z.array(mirrorEntrySchema).max(1_000).default([]),
    /** GOPROXY values that are walked as the go command walks them. */
    chains: z.array(chainSchema).max(100).default([]),
    vantages: z
      .array(vantageEntrySchema.extend({ token: tokenSchema(variables) }))
      .max(100)
      .default([]),
    local_vantage: z.union([z.literal(false), vantageEntrySchema]).default(localVantage),
    references: z
      .array(z.url({ protocol: /^https?$/ }))
      .min(3)
      .max(20)
      .default(defaultReferences),
    canary: canarySchema.default(defaultCanary),
    /** Modules that are looked into wherever a mirror lists them. */
    basket: z
      .array(z.string().max(255).refine(isModulePath, "must be a module path"))
      .max(200)
      .default(defaultBasket),
    /** Modules that nobody else is to hear of, as GOPRIVATE lists them: mirrors are never asked for these. */
    private_modules: z.string().max(4_096).default(""),
    /** What the bytes of mirrors are held against; `false` for nothing. */
    checksum_database: z.union([z.literal(false), verifierKey]).default(defaultLogKey),
    /** People who may fetch evidence and close incidents that do not end by themselves. */
    operators: z
      .array(z.strictObject({ name: z.string().min(1).max(120), token: tokenSchema(variables) }))
      .max(100)
      .default([]),
    /** Where notices go. */
    channels: z.array(channelSchema(variables)).max(100).default([]),
    /** Which incidents go to which channels; without any, all go to all. */
    routes: z.array(routeSchema).max(100).default([]),
    /** When what mirrors do is no incident of theirs. */
    maintenance: z.array(maintenanceSchema).max(200).default([]),
    /** In which ways readers may have themselves told. */
    subscribers: subscribersSchema(variables),
    /** An address that is called as long as everything here moves. */
    heartbeat: z
      .strictObject({
        url: referringText(variables).pipe(z.url({ protocol: /^https?$/ }).max(2_048)),
      })
      .optional(),
    /** Who sends it may read the metrics; without one only this machine may. */
    metrics_token: tokenSchema(variables).optional(),
    allowed_private_targets: z.array(privateTarget).max(100).default([]),
    /** Addresses of our own balancers: only these may say on whose behalf they ask. */
    trusted_proxies: z
      .array(z.union([z.cidrv4(), z.cidrv6()]))
      .max(100)
      .default([]),
    probes: probesSchema,
    retention: z
      .strictObject({
        observations: durationSchema({ minMs: days(2), maxMs: days(3_650) }).default(days(14)),
        five_minutes: durationSchema({ minMs: days(2), maxMs: days(3_650) }).default(days(30)),
        hours: durationSchema({ minMs: days(32), maxMs: days(3_650) }).default(days(730)),
      })
      .prefault({}),
    demonstration: z.boolean().default(false),
  });

/** What the configuration file says of the site. */
export type Site = z.infer<ReturnType<typeof settingsSchema>>;

/**
 * The schema of `heliograph.yaml`. Unknown keys are faults.
 * In tokens and what channels are set up with, `${NAME}` stands for an environment variable and `${file:PATH}` for what a file holds.
 */
export const siteSchema = (variables: Variables) =>
  settingsSchema(variables).superRefine(refuseContradictions);
