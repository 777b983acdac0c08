ALTER TABLE "maintenance_windows" DROP CONSTRAINT "maintenance_windows_slug_unique";--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "maintained" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups_1d" ADD COLUMN "maintenance" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups_1d" ADD COLUMN "hours_seen" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups_1h" ADD COLUMN "maintenance" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups_5m" ADD COLUMN "maintenance" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "maintenance_windows_slug_index" ON "maintenance_windows" USING btree ("slug") WHERE "maintenance_windows"."retired_at" is null;--> statement-breakpoint
-- Which hours were seen is known of days whose hours are kept; the others count as seen whole.
UPDATE "rollups_1d" SET "hours_seen" = coalesce((
	SELECT bit_or(1 << extract(hour FROM of_hour."starts_at" AT TIME ZONE 'UTC')::integer)
	FROM "rollups_1h" AS of_hour
	WHERE of_hour."mirror_id" = "rollups_1d"."mirror_id" AND of_hour."kind" = "rollups_1d"."kind"
		AND of_hour."vantage_id" = "rollups_1d"."vantage_id"
		AND of_hour."starts_at" >= "rollups_1d"."starts_at" AND of_hour."starts_at" < "rollups_1d"."starts_at" + interval '24 hours'
), (1 << 24) - 1);
