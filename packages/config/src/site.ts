import {
  canarySchema,
  days,
  defaultBulk,
  defaultCanary,
  defaultLogKey,
  hours,
  minutes,
  mirrorEntrySchema,
  seconds,
  vantageEntrySchema,
} from "@heliograph/core";
import { z } from "zod";
import { durationSchema } from "./duration.ts";
import type { Variables } from "./environment.ts";
import { chainSchema, isModulePath, privateTarget, tokenSchema, verifierKey } from "./site-values.ts";

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

/** How often a check runs; `false` for never. */
const optionalCheck = (everyMs: number, bounds = { minMs: seconds(5), maxMs: days(1) }) =>
  z
    .strictObject({ every: z.union([z.literal(false), durationSchema(bounds)]).default(everyMs) })
    .prefault({});

/**
 * The schema of `heliograph.yaml`. Unknown keys are faults.
 * The token of a vantage or an operator may be written as `${NAME}`, which stands for that environment variable.
 */
export const siteSchema = (variables: Variables) =>
  z
    .strictObject({
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
      /** Who sends it may read the metrics; without one only this machine may. */
      metrics_token: tokenSchema(variables).optional(),
      allowed_private_targets: z.array(privateTarget).max(100).default([]),
      /** Addresses of our own balancers: only these may say on whose behalf they ask. */
      trusted_proxies: z
        .array(z.union([z.cidrv4(), z.cidrv6()]))
        .max(100)
        .default([]),
      probes: z
        .strictObject({
          availability: z
            .strictObject({
              every: durationSchema({ minMs: seconds(5), maxMs: hours(1) }).default(seconds(60)),
            })
            .prefault({}),
          throughput: z
            .strictObject({
              every: z
                .union([z.literal(false), durationSchema({ minMs: seconds(5), maxMs: days(1) })])
                .default(minutes(15)),
              /** Most bytes that each vantage fetches from each mirror a day. */
              daily_bytes: z.int().min(0).max(1_000_000_000_000).default(defaultBulk.dailyBytes),
              /** What is fetched: releases that every mirror has, of all sizes. */
              zips: z.array(canarySchema).max(100).default(defaultBulk.zips),
            })
            .prefault({}),
          freshness: z
            .strictObject({
              every: z
                .union([z.literal(false), durationSchema({ minMs: seconds(5), maxMs: hours(1) })])
                .default(seconds(30)),
              /** How many releases an hour are watched for beside those of the basket. */
              releases_per_hour: z.int().min(0).max(600).default(12),
              /** Releases that come later than this are late; a mirror is when more than one in twenty are. */
              late_after: durationSchema({ minMs: minutes(1), maxMs: days(7) }).default(minutes(30)),
              /** A mirror may stand still for this long while others move, however seldom they do. */
              frozen_after: durationSchema({ minMs: minutes(1), maxMs: days(7) }).default(hours(2)),
            })
            .prefault({}),
          integrity: optionalCheck(minutes(10)),
          log_view: optionalCheck(minutes(5)),
          conformance: optionalCheck(hours(6)),
          cache: optionalCheck(hours(1)),
          tls: optionalCheck(hours(1)),
          chain: optionalCheck(minutes(15)),
          /** How often each hop of each chain is made to fail in every way. */
          drill: optionalCheck(days(7), { minMs: hours(1), maxMs: days(60) }),
        })
        .prefault({}),
      retention: z
        .strictObject({
          observations: durationSchema({ minMs: days(2), maxMs: days(3_650) }).default(days(14)),
          five_minutes: durationSchema({ minMs: days(2), maxMs: days(3_650) }).default(days(30)),
          hours: durationSchema({ minMs: days(32), maxMs: days(3_650) }).default(days(730)),
        })
        .prefault({}),
      demonstration: z.boolean().default(false),
    })
    .superRefine(({ mirrors, chains, vantages, operators, local_vantage }, context) => {
      const local = local_vantage === false ? [] : [local_vantage.slug];
      refuseRepeats(
        mirrors.map(({ slug }) => slug),
        ["mirrors", "slug"],
        context,
      );
      refuseRepeats(
        chains.map(({ slug }) => slug),
        ["chains", "slug"],
        context,
      );
      refuseRepeats(
        vantages.map(({ slug }) => slug),
        ["vantages", "slug"],
        context,
        local,
      );
      refuseRepeats(
        vantages.map(({ token }) => token),
        ["vantages", "token"],
        context,
      );
      refuseRepeats(
        operators.map(({ name }) => name),
        ["operators", "name"],
        context,
      );
      refuseRepeats(
        operators.map(({ token }) => token),
        ["operators", "token"],
        context,
        vantages.map(({ token }) => token),
      );
    });

/** What the configuration file says of the site. */
export type Site = z.infer<ReturnType<typeof siteSchema>>;

function refuseRepeats(
  values: readonly string[],
  [list, key]: readonly [string, string],
  context: z.RefinementCtx,
  taken: readonly string[] = [],
): void {
  const seen = new Set(taken);
  for (const [index, value] of values.entries()) {
    if (seen.has(value)) {
      context.addIssue({ code: "custom", path: [list, index, key], message: "is used twice" });
    }
    seen.add(value);
  }
}
