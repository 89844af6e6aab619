-- Letters to the people a breach is about, while they are written.
CREATE TABLE "letters" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"parts" jsonb NOT NULL,
	"texts" jsonb NOT NULL,
	"text_hash" text NOT NULL,
	"writers" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"started_at" text COLLATE "C" NOT NULL,
	"saved_at" text COLLATE "C" NOT NULL,
	PRIMARY KEY ("organisation_id", "id")
);
--> statement-breakpoint
CREATE INDEX "letters_of_case" ON "letters" ("organisation_id", "case_id");
--> statement-breakpoint
-- Whom they go to. Names and addresses lie encrypted under the key of the case, and go with it.
CREATE TABLE "addressees" (
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"owner_kind" text NOT NULL DEFAULT 'case',
	"list_id" uuid NOT NULL,
	"part" text,
	"language" text NOT NULL,
	"has_address" boolean NOT NULL,
	"has_email" boolean NOT NULL,
	"hash" text NOT NULL,
	"sealed" bytea NOT NULL,
	PRIMARY KEY ("organisation_id", "case_id", "number"),
	FOREIGN KEY ("organisation_id", "owner_kind", "case_id") REFERENCES "file_keys" ("organisation_id", "kind", "owner_id") ON DELETE CASCADE
);
--> statement-breakpoint
-- What became of each letter, by number: without the list it says nothing about anybody.
CREATE TABLE "letter_sendings" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"case_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"means" text NOT NULL,
	"sent_at" text COLLATE "C" NOT NULL,
	"outcome" text,
	"outcome_at" text COLLATE "C",
	PRIMARY KEY ("organisation_id", "case_id", "letter_id", "number")
);
--> statement-breakpoint
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['letters', 'addressees', 'letter_sendings'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format(
			'CREATE POLICY of_organisation ON %I '
			'USING (organisation_id = nullif(current_setting(''dijkwacht.organisation'', true), '''')::uuid)', name);
	END LOOP;
END
$$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON letters TO dijkwacht_app;
--> statement-breakpoint
-- Somebody on a list is never changed: their place in its proof would not be theirs any more.
GRANT SELECT, INSERT, DELETE ON addressees TO dijkwacht_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON letter_sendings TO dijkwacht_app;
--> statement-breakpoint
GRANT UPDATE (outcome, outcome_at) ON letter_sendings TO dijkwacht_app;
