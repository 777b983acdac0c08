ALTER TABLE "channels" ADD COLUMN "failing_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "channels" ADD COLUMN "refreshed_at" timestamp (3) with time zone;