CREATE TABLE "pulses" (
	"part" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "delivery_attempts_started_at_index" ON "delivery_attempts" USING btree ("started_at");