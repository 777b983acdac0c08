CREATE TABLE "incident_changes" (
	"incident_id" integer NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "incident_changes_pkey" PRIMARY KEY("incident_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "incidents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"mirror_id" integer NOT NULL,
	"cause" text NOT NULL,
	"phase" text NOT NULL,
	"severity" text NOT NULL,
	"worst" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"vantages" text[] NOT NULL,
	"sequence" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "isolations" (
	"vantage_id" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"heard_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "isolations_pkey" PRIMARY KEY("vantage_id","started_at")
);
--> statement-breakpoint
CREATE TABLE "mirrors" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mirrors_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"base_url" text NOT NULL,
	"protocol" text NOT NULL,
	"role" text NOT NULL,
	"operator" text NOT NULL,
	"watched" boolean NOT NULL,
	"source" text,
	"dated" date,
	"note" jsonb,
	"position" integer NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "mirrors_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"mirror_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vantage_id" integer NOT NULL,
	"scheduled_at" timestamp (3) with time zone NOT NULL,
	"attempt" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"error" text NOT NULL,
	"measures" json NOT NULL,
	"facts" json NOT NULL,
	"detail" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "observations_pkey" PRIMARY KEY("mirror_id","kind","vantage_id","scheduled_at","attempt")
) PARTITION BY RANGE ("scheduled_at");
--> statement-breakpoint
CREATE TABLE "quarantined_observations" (
	"mirror_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vantage_id" integer NOT NULL,
	"scheduled_at" timestamp (3) with time zone NOT NULL,
	"attempt" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"error" text NOT NULL,
	"measures" json NOT NULL,
	"facts" json NOT NULL,
	"detail" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "quarantined_observations_pkey" PRIMARY KEY("mirror_id","kind","vantage_id","scheduled_at","attempt")
);
--> statement-breakpoint
CREATE TABLE "rollups_1d" (
	"mirror_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vantage_id" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ok" integer NOT NULL,
	"degraded" integer NOT NULL,
	"failed" integer NOT NULL,
	"unknown" integer NOT NULL,
	"histogram" integer[] NOT NULL,
	CONSTRAINT "rollups_1d_pkey" PRIMARY KEY("mirror_id","kind","starts_at","vantage_id")
);
--> statement-breakpoint
CREATE TABLE "rollups_1h" (
	"mirror_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vantage_id" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ok" integer NOT NULL,
	"degraded" integer NOT NULL,
	"failed" integer NOT NULL,
	"unknown" integer NOT NULL,
	"histogram" integer[] NOT NULL,
	CONSTRAINT "rollups_1h_pkey" PRIMARY KEY("mirror_id","kind","starts_at","vantage_id")
);
--> statement-breakpoint
CREATE TABLE "rollups_5m" (
	"mirror_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vantage_id" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ok" integer NOT NULL,
	"degraded" integer NOT NULL,
	"failed" integer NOT NULL,
	"unknown" integer NOT NULL,
	"histogram" integer[] NOT NULL,
	CONSTRAINT "rollups_5m_pkey" PRIMARY KEY("mirror_id","kind","starts_at","vantage_id")
) PARTITION BY RANGE ("starts_at");
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"mirror_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vantage_id" integer NOT NULL,
	"scheduled_at" timestamp (3) with time zone NOT NULL,
	"attempt" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"error" text NOT NULL,
	"measures" json NOT NULL,
	"facts" json NOT NULL,
	"detail" text NOT NULL,
	"tally" json,
	CONSTRAINT "tallies_pkey" PRIMARY KEY("mirror_id","kind","vantage_id")
);
--> statement-breakpoint
CREATE TABLE "vantages" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vantages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"region" text NOT NULL,
	"network" text NOT NULL,
	"position" integer NOT NULL,
	"token_sha256" text NOT NULL,
	"instance" uuid,
	"epoch" integer DEFAULT 0 NOT NULL,
	"version" text,
	"last_seen_at" timestamp (3) with time zone,
	"isolated_since" timestamp (3) with time zone,
	"skew_ms" integer DEFAULT 0 NOT NULL,
	"spooled" integer DEFAULT 0 NOT NULL,
	"dropped" integer DEFAULT 0 NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "vantages_slug_unique" UNIQUE("slug"),
	CONSTRAINT "vantages_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"mirror_id" integer PRIMARY KEY NOT NULL,
	"level" text DEFAULT 'unknown' NOT NULL,
	"since" timestamp (3) with time zone,
	"vantages" jsonb DEFAULT '{"up":[],"degraded":[],"down":[]}'::jsonb NOT NULL,
	"judged_at" timestamp (3) with time zone,
	"sequence" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "incident_changes" ADD CONSTRAINT "incident_changes_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_mirror_id_mirrors_id_fk" FOREIGN KEY ("mirror_id") REFERENCES "public"."mirrors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "isolations" ADD CONSTRAINT "isolations_vantage_id_vantages_id_fk" FOREIGN KEY ("vantage_id") REFERENCES "public"."vantages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_mirror_id_mirrors_id_fk" FOREIGN KEY ("mirror_id") REFERENCES "public"."mirrors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_one_unresolved" ON "incidents" USING btree ("mirror_id","cause") WHERE phase <> 'resolved';--> statement-breakpoint
CREATE INDEX "incidents_mirror_id_id_index" ON "incidents" USING btree ("mirror_id","id");--> statement-breakpoint
CREATE INDEX "incidents_ended_at_index" ON "incidents" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "quarantined_observations_recorded_at_index" ON "quarantined_observations" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "tallies_vantage_id_index" ON "tallies" USING btree ("vantage_id");