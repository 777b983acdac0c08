CREATE TABLE "cold_fetches" (
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"module" text NOT NULL,
	"version" text NOT NULL,
	"stored" boolean,
	"first_asked_at" timestamp (3) with time zone NOT NULL,
	"first_status" integer NOT NULL,
	"missed_at" timestamp (3) with time zone,
	"found_at" timestamp (3) with time zone,
	"ttfb_ms" real,
	"reason" text NOT NULL,
	CONSTRAINT "cold_fetches_pkey" PRIMARY KEY("mirror_id","vantage_id","module","version")
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"mirror_id" integer PRIMARY KEY NOT NULL,
	"cursor" text,
	"has_more" boolean DEFAULT false NOT NULL,
	"recent" json DEFAULT '[]'::json NOT NULL,
	"entries" bigint NOT NULL,
	"releases" bigint NOT NULL,
	"caught_up_at" timestamp (3) with time zone,
	"failing_since" timestamp (3) with time zone,
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lags_1d" (
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"surface" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"arrived" integer NOT NULL,
	"missing" integer NOT NULL,
	"at_least" integer[] NOT NULL,
	"at_most" integer[] NOT NULL,
	"max_at_least_ms" bigint NOT NULL,
	"max_at_most_ms" bigint NOT NULL,
	"within_1m" integer NOT NULL,
	"within_5m" integer NOT NULL,
	"within_30m" integer NOT NULL,
	CONSTRAINT "lags_1d_pkey" PRIMARY KEY("mirror_id","surface","starts_at","vantage_id")
);
--> statement-breakpoint
CREATE TABLE "lags_1h" (
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"surface" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"arrived" integer NOT NULL,
	"missing" integer NOT NULL,
	"at_least" integer[] NOT NULL,
	"at_most" integer[] NOT NULL,
	"max_at_least_ms" bigint NOT NULL,
	"max_at_most_ms" bigint NOT NULL,
	"within_1m" integer NOT NULL,
	"within_5m" integer NOT NULL,
	"within_30m" integer NOT NULL,
	CONSTRAINT "lags_1h_pkey" PRIMARY KEY("mirror_id","surface","starts_at","vantage_id")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"module" text NOT NULL,
	"newest" text,
	"latest" text,
	"count" integer NOT NULL,
	"digest" text,
	"looked_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "listings_pkey" PRIMARY KEY("mirror_id","vantage_id","module")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "releases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"module" text NOT NULL,
	"version" text NOT NULL,
	"source" text NOT NULL,
	"published_after" timestamp (3) with time zone,
	"published_by" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"followed_until" timestamp (3) with time zone,
	"missed_since" timestamp (3) with time zone,
	"excluded" text,
	CONSTRAINT "releases_one_per_version" UNIQUE("module","version")
);
--> statement-breakpoint
CREATE TABLE "sightings" (
	"release_id" integer NOT NULL,
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"looks" json NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL,
	"list_missed_at" timestamp (3) with time zone,
	"list_first_shown_at" timestamp (3) with time zone,
	"list_shown_at" timestamp (3) with time zone,
	"latest_missed_at" timestamp (3) with time zone,
	"latest_first_shown_at" timestamp (3) with time zone,
	"latest_shown_at" timestamp (3) with time zone,
	"exact_missed_at" timestamp (3) with time zone,
	"exact_first_shown_at" timestamp (3) with time zone,
	"exact_shown_at" timestamp (3) with time zone,
	"absent_since" timestamp (3) with time zone,
	"absent_until" timestamp (3) with time zone,
	"absent_count" integer NOT NULL,
	"hidden" text,
	CONSTRAINT "sightings_pkey" PRIMARY KEY("release_id","mirror_id","vantage_id")
);
--> statement-breakpoint
CREATE TABLE "spreads" (
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"module" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answers" integer[] NOT NULL,
	"bodies" json NOT NULL,
	"differing" text[] NOT NULL,
	"disagrees" boolean NOT NULL,
	CONSTRAINT "spreads_pkey" PRIMARY KEY("mirror_id","asked_at","vantage_id","module")
);
--> statement-breakpoint
CREATE INDEX "cold_fetches_mirror_id_first_asked_at_index" ON "cold_fetches" USING btree ("mirror_id","first_asked_at");--> statement-breakpoint
CREATE INDEX "cold_fetches_first_asked_at_index" ON "cold_fetches" USING btree ("first_asked_at");--> statement-breakpoint
CREATE INDEX "listings_module_index" ON "listings" USING btree ("module");--> statement-breakpoint
CREATE INDEX "releases_published_by_id_index" ON "releases" USING btree ("published_by","id");--> statement-breakpoint
CREATE INDEX "releases_followed_until_index" ON "releases" USING btree ("followed_until");--> statement-breakpoint
CREATE INDEX "releases_followed" ON "releases" USING btree ("published_by","id") WHERE followed_until is not null;--> statement-breakpoint
CREATE INDEX "releases_missed" ON "releases" USING btree ("missed_since") WHERE missed_since is not null;--> statement-breakpoint
CREATE INDEX "sightings_mirror_id_list_first_shown_at_index" ON "sightings" USING btree ("mirror_id","list_first_shown_at");--> statement-breakpoint
CREATE INDEX "sightings_retracted" ON "sightings" USING btree ("release_id") WHERE hidden = 'retracted';--> statement-breakpoint
CREATE INDEX "spreads_asked_at_index" ON "spreads" USING btree ("asked_at");