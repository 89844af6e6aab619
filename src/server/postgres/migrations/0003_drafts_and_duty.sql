-- Forms under way, so that what a caller says survives a crash; forgotten after two weeks.
CREATE TABLE "drafts" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"report" uuid,
	"started_at" text COLLATE "C" NOT NULL,
	"saved_at" text COLLATE "C" NOT NULL,
	"answers" json NOT NULL,
	CONSTRAINT "drafts_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
-- Who watches the inbox and the clocks on which days.
CREATE TABLE "duty_periods" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person" text NOT NULL,
	"from_day" text COLLATE "C" NOT NULL,
	"until_day" text COLLATE "C" NOT NULL,
	CONSTRAINT "duty_periods_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['drafts', 'duty_periods'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format(
			'CREATE POLICY of_organisation ON %I '
			'USING (organisation_id = nullif(current_setting(''dijkwacht.organisation'', true), '''')::uuid)', name);
	END LOOP;
END
$$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON drafts, duty_periods TO dijkwacht_app;
--> statement-breakpoint
-- Who still has to be called: few among many.
CREATE INDEX "reports_call_back" ON "reports" ("organisation_id", "received_at", "id") WHERE call_back_wanted AND NOT called_back;
