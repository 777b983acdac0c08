import { OpenAPIHono } from "@hono/zod-openapi";
import type { Mirrors } from "@heliograph/core";
import { badgeRoutes } from "../badges/badge-routes.ts";
import { crawlerRoutes } from "../crawlers/crawler-routes.ts";
import { embedRoutes } from "../embed/embed-routes.ts";
import { feedRoutes } from "../feeds/feed-routes.ts";
import type { Env } from "../http/context.ts";
import { pictureRoutes } from "../pictures/picture-routes.ts";
import type { Services } from "../services.ts";

/** Where others show us or read us: feeds, badges, embeds, pictures of pages, and what search engines ask for. */
export const surfaceRoutes = (services: Services, status: () => Promise<Mirrors>) =>
  new OpenAPIHono<Env>()
    .route("/", feedRoutes(services, status))
    .route("/", badgeRoutes(status))
    .route("/", embedRoutes(services, status))
    .route("/", pictureRoutes(services, status))
    .route("/", crawlerRoutes(services, status));
