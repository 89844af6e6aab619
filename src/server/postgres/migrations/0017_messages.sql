-- What an organisation chose about mail; what it never chose is as it comes.
ALTER TABLE "organisations" ADD COLUMN "messages" jsonb DEFAULT '{}'::jsonb NOT NULL;
--> statement-breakpoint
-- The codes, by their hash, with which a wrong recipient answers a request to destroy; open while an answer is awaited.
CREATE TABLE "destruction_codes" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"code_hash" text NOT NULL,
	"case_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"is_open" boolean NOT NULL,
	CONSTRAINT "destruction_codes_organisation_id_code_hash_pk" PRIMARY KEY("organisation_id","code_hash")
);
--> statement-breakpoint
CREATE INDEX "destruction_codes_open" ON "destruction_codes" ("organisation_id", "case_id") WHERE is_open;
--> statement-breakpoint
ALTER TABLE "destruction_codes" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "destruction_codes" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_organisation ON "destruction_codes"
	USING (organisation_id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "destruction_codes" TO dijkwacht_app;
