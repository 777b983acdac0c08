CREATE TABLE "certificates" (
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"sha256" text NOT NULL,
	"issuer" text NOT NULL,
	"key_sha256" text NOT NULL,
	"certificate" json NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificates_pkey" PRIMARY KEY("mirror_id","vantage_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "grade_changes" (
	"mirror_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vantage_id" integer NOT NULL,
	"rule" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"detail" text NOT NULL,
	"exhibit" json,
	CONSTRAINT "grade_changes_pkey" PRIMARY KEY("mirror_id","kind","at","vantage_id","rule")
);
--> statement-breakpoint
CREATE TABLE "grades" (
	"mirror_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vantage_id" integer NOT NULL,
	"rule" text NOT NULL,
	"grade" text NOT NULL,
	"detail" text NOT NULL,
	"exhibit" json,
	"since" timestamp (3) with time zone NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL,
	"kept_runs" integer NOT NULL,
	"former" json,
	CONSTRAINT "grades_pkey" PRIMARY KEY("mirror_id","kind","vantage_id","rule")
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"scheduled_at" timestamp (3) with time zone NOT NULL,
	"attempt" integer NOT NULL,
	"module" text NOT NULL,
	"version" text NOT NULL,
	"size_class" integer NOT NULL,
	"is_whole" boolean NOT NULL,
	"temperature" text NOT NULL,
	"family" integer NOT NULL,
	"address" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"duration_ms" double precision NOT NULL,
	"total_ms" double precision NOT NULL,
	"ttfb_ms" double precision NOT NULL,
	"mbps" double precision NOT NULL,
	"best_second_mbps" double precision NOT NULL,
	"idle_ttfb_ms" double precision[] NOT NULL,
	"loaded_ttfb_ms" double precision[] NOT NULL,
	"link_mbps" double precision,
	"link_through" text,
	"link_bound" boolean NOT NULL,
	CONSTRAINT "transfers_pkey" PRIMARY KEY("mirror_id","scheduled_at","vantage_id","attempt")
);
--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "exchanges" json;--> statement-breakpoint
CREATE INDEX "certificates_last_seen_at_index" ON "certificates" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "grade_changes_at_index" ON "grade_changes" USING btree ("at");--> statement-breakpoint
CREATE INDEX "transfers_scheduled_at_index" ON "transfers" USING btree ("scheduled_at");