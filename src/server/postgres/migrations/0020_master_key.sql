-- The name of the master key under which everything secret here lies, in one row: never the key itself.
CREATE TABLE "master_key" (
	"only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
	"name" text NOT NULL
);
--> statement-breakpoint
GRANT SELECT ON master_key TO dijkwacht_app;
