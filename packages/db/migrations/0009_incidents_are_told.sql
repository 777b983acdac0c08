CREATE TABLE "audit_entries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"operator" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"origin" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "channels_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"sealed" text NOT NULL,
	"hint" text NOT NULL,
	"is_fallback" boolean NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"disabled_reason" text,
	"disabled_at" timestamp (3) with time zone,
	"refusals" integer DEFAULT 0 NOT NULL,
	"rests_until" timestamp (3) with time zone,
	"allowance" jsonb,
	"leased_by" uuid,
	"leased_until" timestamp (3) with time zone,
	CONSTRAINT "channels_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"position" integer GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"channel_id" integer NOT NULL,
	"incident_id" integer,
	"sequence" integer,
	"occasion" text DEFAULT '' NOT NULL,
	"route" text NOT NULL,
	"notice" jsonb NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"merged_into" uuid,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "deliveries_once" UNIQUE NULLS NOT DISTINCT("incident_id","sequence","channel_id","occasion")
);
--> statement-breakpoint
CREATE TABLE "delivery_attempts" (
	"delivery_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end" text,
	"ambiguous" boolean DEFAULT false NOT NULL,
	"status" integer,
	"code" text,
	"reason" text,
	"excerpt" text,
	CONSTRAINT "delivery_attempts_pkey" PRIMARY KEY("delivery_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "incident_notes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "incident_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"incident_id" integer NOT NULL,
	"operator" text NOT NULL,
	"text" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "late_spans" (
	"mirror_id" integer PRIMARY KEY NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"heard_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "maintenance_windows" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "maintenance_windows_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text,
	"title" jsonb NOT NULL,
	"mirrors" text[],
	"recurrence" jsonb NOT NULL,
	"is_told" boolean DEFAULT true NOT NULL,
	"operator" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "maintenance_windows_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "silences" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "silences_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"incident_id" integer,
	"mirrors" text[],
	"causes" text[],
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"operator" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "incidents" ALTER COLUMN "mirror_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "incident_changes" ADD COLUMN "is_queued" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "incident_changes" ALTER COLUMN "is_queued" SET DEFAULT false;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "under_id" integer;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "late" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "flapping_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "acknowledged_by" text;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "acknowledged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "vantages" ADD COLUMN "doubted_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_merged_into" FOREIGN KEY ("merged_into") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_attempts" ADD CONSTRAINT "delivery_attempts_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_notes" ADD CONSTRAINT "incident_notes_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_spans" ADD CONSTRAINT "late_spans_mirror_id_mirrors_id_fk" FOREIGN KEY ("mirror_id") REFERENCES "public"."mirrors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silences" ADD CONSTRAINT "silences_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_at_index" ON "audit_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "deliveries_to_send" ON "deliveries" USING btree ("channel_id","due_at") WHERE state in ('waiting', 'sending');--> statement-breakpoint
CREATE INDEX "deliveries_held" ON "deliveries" USING btree ("incident_id") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "deliveries_incident_id_channel_id_position_index" ON "deliveries" USING btree ("incident_id","channel_id","position");--> statement-breakpoint
CREATE INDEX "deliveries_merged_into_index" ON "deliveries" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "deliveries_ended_at_index" ON "deliveries" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "incident_notes_incident_id_at_index" ON "incident_notes" USING btree ("incident_id","at");--> statement-breakpoint
CREATE INDEX "silences_unsettled" ON "silences" USING btree ("ends_at") WHERE settled_at is null;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_under" FOREIGN KEY ("under_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incident_changes_to_queue" ON "incident_changes" USING btree ("incident_id") WHERE not is_queued;--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_one_unresolved_about" ON "incidents" USING btree ("subject","cause") WHERE phase <> 'resolved' and subject is not null;--> statement-breakpoint
CREATE INDEX "incidents_under_id_index" ON "incidents" USING btree ("under_id");--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_about_one_thing" CHECK ((mirror_id is null) = (subject is not null));