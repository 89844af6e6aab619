-- Drafts that were sent or thrown away: a save that arrives late does not bring one back. Forgotten after two weeks.
CREATE TABLE "ended_drafts" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"ended_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "ended_drafts_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
ALTER TABLE "ended_drafts" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "ended_drafts" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_organisation ON "ended_drafts"
	USING (organisation_id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "ended_drafts" TO dijkwacht_app;
