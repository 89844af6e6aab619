-- In which open cases something was promised: the handover asks for them, and would read the summary of every open case.
ALTER TABLE "cases" ADD COLUMN "is_promised" boolean NOT NULL DEFAULT false;
--> statement-breakpoint
-- Cases of before: as their summaries say it.
DO $$
DECLARE
	organisation uuid;
	own uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
BEGIN
	FOR organisation IN SELECT id FROM organisations LOOP
		PERFORM set_config('dijkwacht.organisation', organisation::text, true);
		UPDATE cases SET is_promised = true WHERE is_open
			AND ((summary->>'openTasks')::int > 0 OR coalesce((summary#>>'{progress,unanswered}')::boolean, false));
	END LOOP;
	PERFORM set_config('dijkwacht.organisation', coalesce(own::text, ''), true);
END
$$;
--> statement-breakpoint
CREATE INDEX "cases_promised" ON "cases" ("organisation_id", "due_at", "reference_key", "id") WHERE is_promised;
