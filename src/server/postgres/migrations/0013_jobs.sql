-- Work that is done in the background, one row each: what it is, how far it is, and what became of it. The queue that hands
-- it out holds nothing but ids (decision 0011).
CREATE TABLE "background_jobs" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_kind" text,
	"subject_id" uuid,
	"data" jsonb NOT NULL,
	"key" text,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"offer" integer NOT NULL,
	"progress_done" bigint,
	"progress_total" bigint,
	"problem" text,
	"cancel_asked" boolean NOT NULL,
	"by_kind" text NOT NULL,
	"by_id" text NOT NULL,
	"ordered_at" text COLLATE "C" NOT NULL,
	"run_at" text COLLATE "C" NOT NULL,
	"started_at" text COLLATE "C",
	"ended_at" text COLLATE "C",
	CONSTRAINT "background_jobs_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "background_jobs_key" ON "background_jobs" ("organisation_id", "key");
--> statement-breakpoint
CREATE INDEX "background_jobs_ordered" ON "background_jobs" ("organisation_id", "ordered_at", "id");
--> statement-breakpoint
CREATE INDEX "background_jobs_subject" ON "background_jobs" ("organisation_id", "subject_id") WHERE subject_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX "background_jobs_open" ON "background_jobs" ("organisation_id", "run_at") WHERE state IN ('waiting', 'running');
--> statement-breakpoint
ALTER TABLE "background_jobs" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "background_jobs" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_organisation ON "background_jobs"
	USING (organisation_id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "background_jobs" TO dijkwacht_app;
