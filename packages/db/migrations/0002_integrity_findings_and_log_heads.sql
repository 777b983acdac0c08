CREATE TABLE "content_counts" (
	"mirror_id" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"verified" integer NOT NULL,
	"refuted" integer NOT NULL,
	"unrecorded" integer NOT NULL,
	"unproved" integer NOT NULL,
	CONSTRAINT "content_counts_pkey" PRIMARY KEY("mirror_id","starts_at")
);
--> statement-breakpoint
CREATE TABLE "contents" (
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"module" text NOT NULL,
	"version" text NOT NULL,
	"mod_hash" text,
	"zip_hash" text,
	"zip_bytes" integer,
	"info_time" timestamp (3) with time zone,
	"origin_hash" text,
	"proof" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contents_one_per_hashes" UNIQUE NULLS NOT DISTINCT("module","version","mirror_id","mod_hash","zip_hash")
);
--> statement-breakpoint
CREATE TABLE "evidence_parts" (
	"evidence_id" integer NOT NULL,
	"part" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "evidence_parts_pkey" PRIMARY KEY("evidence_id","part")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evidence_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"vantage_id" integer NOT NULL,
	"sha256" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"began_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "evidence_one_per_vantage" UNIQUE("vantage_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "findings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"digest" text NOT NULL,
	"mirror_id" integer NOT NULL,
	"vantage_id" integer,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"subject" text NOT NULL,
	"part" text NOT NULL,
	"detail" text NOT NULL,
	"expected" text NOT NULL,
	"received" text NOT NULL,
	"confirmed" boolean NOT NULL,
	"heads" text[] NOT NULL,
	"against_mirror_id" integer,
	"evidence_sha256" text,
	"evidence_size_bytes" integer,
	"found_at" timestamp (3) with time zone NOT NULL,
	"last_found_at" timestamp (3) with time zone NOT NULL,
	"incident_id" integer,
	CONSTRAINT "findings_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "incident_resolutions" (
	"incident_id" integer NOT NULL,
	"sequence" integer NOT NULL,
	"operator" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "incident_resolutions_pkey" PRIMARY KEY("incident_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "log_head_sightings" (
	"head_id" bigint NOT NULL,
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "log_head_sightings_pkey" PRIMARY KEY("head_id","mirror_id","vantage_id")
);
--> statement-breakpoint
CREATE TABLE "log_heads" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "log_heads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"log" text NOT NULL,
	"size" bigint NOT NULL,
	"hash" text NOT NULL,
	"note" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"first_mirror_id" integer,
	"seen_directly" boolean NOT NULL,
	"standing" text NOT NULL,
	CONSTRAINT "log_heads_one_per_hash" UNIQUE("log","size","hash")
);
--> statement-breakpoint
CREATE TABLE "log_states" (
	"log" text PRIMARY KEY NOT NULL,
	"trusted_head_id" bigint NOT NULL,
	"trusted_since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_views" (
	"log" text NOT NULL,
	"mirror_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"supported" boolean,
	"head_id" bigint,
	"largest_size" bigint NOT NULL,
	"detail" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "log_views_pkey" PRIMARY KEY("log","mirror_id","vantage_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_parts" ADD CONSTRAINT "evidence_parts_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_vantage_id_vantages_id_fk" FOREIGN KEY ("vantage_id") REFERENCES "public"."vantages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_mirror_id_mirrors_id_fk" FOREIGN KEY ("mirror_id") REFERENCES "public"."mirrors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_against_mirror_id_mirrors_id_fk" FOREIGN KEY ("against_mirror_id") REFERENCES "public"."mirrors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_resolutions" ADD CONSTRAINT "incident_resolutions_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_head_sightings" ADD CONSTRAINT "log_head_sightings_head_id_log_heads_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."log_heads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_heads" ADD CONSTRAINT "log_heads_first_mirror_id_mirrors_id_fk" FOREIGN KEY ("first_mirror_id") REFERENCES "public"."mirrors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_states" ADD CONSTRAINT "log_states_trusted_head_id_log_heads_id_fk" FOREIGN KEY ("trusted_head_id") REFERENCES "public"."log_heads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_views" ADD CONSTRAINT "log_views_head_id_log_heads_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."log_heads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contents_mirror_id_last_seen_at_index" ON "contents" USING btree ("mirror_id","last_seen_at");--> statement-breakpoint
CREATE INDEX "contents_last_seen_at_index" ON "contents" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "findings_mirror_id_cause_last_found_at_index" ON "findings" USING btree ("mirror_id","cause","last_found_at");--> statement-breakpoint
CREATE INDEX "findings_mirror_id_last_found_at_index" ON "findings" USING btree ("mirror_id","last_found_at");--> statement-breakpoint
CREATE INDEX "findings_last_found_at_id_index" ON "findings" USING btree ("last_found_at","id");--> statement-breakpoint
CREATE INDEX "findings_by_incident" ON "findings" USING btree ("incident_id",("evidence_sha256" is not null),"last_found_at","id");--> statement-breakpoint
CREATE INDEX "findings_evidence_sha256_index" ON "findings" USING btree ("evidence_sha256");--> statement-breakpoint
CREATE INDEX "log_heads_log_standing_size_index" ON "log_heads" USING btree ("log","standing","size");