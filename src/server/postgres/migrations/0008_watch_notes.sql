-- What one watch leaves for the next; forgotten after two weeks.
CREATE TABLE "watch_notes" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"by" text NOT NULL,
	"written_at" text COLLATE "C" NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "watch_notes_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
ALTER TABLE "watch_notes" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "watch_notes" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_organisation ON "watch_notes"
	USING (organisation_id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "watch_notes" TO dijkwacht_app;
