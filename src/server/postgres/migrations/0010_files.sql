-- Attachments, encrypted: one key for the files of a case or a report, wrapped with a key that lies outside the database.
CREATE TABLE "file_keys" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"wrapped" bytea NOT NULL,
	"wrapped_with" text NOT NULL,
	PRIMARY KEY ("organisation_id", "kind", "owner_id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"salt" bytea NOT NULL,
	"size" bigint,
	"staged_at" text COLLATE "C",
	PRIMARY KEY ("organisation_id", "id"),
	FOREIGN KEY ("organisation_id", "kind", "owner_id") REFERENCES "file_keys" ON DELETE CASCADE
);
--> statement-breakpoint
CREATE INDEX "files_of_owner" ON "files" ("organisation_id", "kind", "owner_id");
--> statement-breakpoint
CREATE INDEX "files_staged" ON "files" ("organisation_id", "staged_at") WHERE staged_at IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "file_chunks" (
	"organisation_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content" bytea NOT NULL,
	PRIMARY KEY ("organisation_id", "file_id", "position"),
	FOREIGN KEY ("organisation_id", "file_id") REFERENCES "files" ("organisation_id", "id") ON DELETE CASCADE
);
--> statement-breakpoint
-- Encrypted content does not become smaller.
ALTER TABLE "file_chunks" ALTER COLUMN "content" SET STORAGE EXTERNAL;
--> statement-breakpoint
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['file_keys', 'files', 'file_chunks'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format(
			'CREATE POLICY of_organisation ON %I '
			'USING (organisation_id = nullif(current_setting(''dijkwacht.organisation'', true), '''')::uuid)', name);
	END LOOP;
END
$$;
--> statement-breakpoint
-- What was taken in is never changed but for being kept; chunks go with their file, files with their key.
GRANT SELECT, INSERT, DELETE ON file_keys, files TO dijkwacht_app;
--> statement-breakpoint
GRANT UPDATE (size, staged_at) ON files TO dijkwacht_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON file_chunks TO dijkwacht_app;
