-- Files of old registers that become entries: what each column holds, and how far each is.
CREATE TABLE "register_imports" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"id" uuid NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"data" jsonb NOT NULL,
	PRIMARY KEY ("organisation_id", "id")
);
--> statement-breakpoint
-- Which row became which case, by a hash of where the row comes from: it comes in once.
CREATE TABLE "imported_rows" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"key" text COLLATE "C" NOT NULL,
	"import_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"case_id" uuid NOT NULL,
	PRIMARY KEY ("organisation_id", "key")
);
--> statement-breakpoint
CREATE INDEX "rows_of_import" ON "imported_rows" ("organisation_id", "import_id", "place");
--> statement-breakpoint
-- What the columns of a table were taken for, for the next table with the same ones.
CREATE TABLE "import_mappings" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"fingerprint" text COLLATE "C" NOT NULL,
	"data" jsonb NOT NULL,
	"saved_at" text COLLATE "C" NOT NULL,
	PRIMARY KEY ("organisation_id", "fingerprint")
);
--> statement-breakpoint
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['register_imports', 'imported_rows', 'import_mappings'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format(
			'CREATE POLICY of_organisation ON %I '
			'USING (organisation_id = nullif(current_setting(''dijkwacht.organisation'', true), '''')::uuid)', name);
	END LOOP;
END
$$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON register_imports, import_mappings TO dijkwacht_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON imported_rows TO dijkwacht_app;
