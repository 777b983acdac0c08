CREATE TABLE "chains" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "chains_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"goproxy" text NOT NULL,
	"source" text,
	"dated" date,
	"position" integer NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "chains_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "drill_turns" (
	"chain_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"moved_at" timestamp (3) with time zone,
	CONSTRAINT "drill_turns_pkey" PRIMARY KEY("chain_id","vantage_id")
);
--> statement-breakpoint
CREATE TABLE "drills" (
	"chain_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"scheduled_at" timestamp (3) with time zone NOT NULL,
	"hop" integer NOT NULL,
	"fault" text NOT NULL,
	"goproxy" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"switch_ms" double precision,
	"baseline_ms" double precision NOT NULL,
	"walk" json NOT NULL,
	CONSTRAINT "drills_pkey" PRIMARY KEY("chain_id","vantage_id","hop","fault","scheduled_at")
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"scope" text PRIMARY KEY NOT NULL,
	"goproxy" text NOT NULL,
	"gosumdb" text,
	"reasons" jsonb NOT NULL,
	"candidates" jsonb NOT NULL,
	"days" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"challenger" text,
	"challenger_since" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "strips" (
	"mirror_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vantage_id" integer NOT NULL,
	"day" date NOT NULL,
	"states" "bytea" NOT NULL,
	"times" "bytea" NOT NULL,
	CONSTRAINT "strips_pkey" PRIMARY KEY("mirror_id","kind","day","vantage_id")
);
--> statement-breakpoint
CREATE TABLE "walks" (
	"chain_id" integer NOT NULL,
	"vantage_id" integer NOT NULL,
	"scheduled_at" timestamp (3) with time zone NOT NULL,
	"attempt" integer NOT NULL,
	"goproxy" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"error" text NOT NULL,
	"detail" text NOT NULL,
	"served_by" text,
	"total_ms" double precision,
	"walk" json,
	CONSTRAINT "walks_pkey" PRIMARY KEY("chain_id","scheduled_at","vantage_id","attempt")
);
--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "error" text;--> statement-breakpoint
CREATE INDEX "drills_scheduled_at_index" ON "drills" USING btree ("scheduled_at");--> statement-breakpoint
CREATE INDEX "strips_day_index" ON "strips" USING btree ("day");--> statement-breakpoint
CREATE INDEX "walks_scheduled_at_index" ON "walks" USING btree ("scheduled_at");