CREATE TABLE "ledger" (
	"mirror_id" integer NOT NULL,
	"kind" text NOT NULL,
	"vantage_id" integer NOT NULL,
	"day" date NOT NULL,
	"runs" integer NOT NULL,
	"untold" integer NOT NULL,
	"requests" bigint NOT NULL,
	"connections" bigint NOT NULL,
	"sent_bytes" bigint NOT NULL,
	"received_bytes" bigint NOT NULL,
	CONSTRAINT "ledger_pkey" PRIMARY KEY("day","mirror_id","kind","vantage_id")
) WITH (fillfactor = 50);