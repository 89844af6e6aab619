-- Who may not read a case that waits for a second reader: lists ask whose it is to read, and would open every summary for it.
ALTER TABLE "cases" ADD COLUMN "may_not_read" text[];
--> statement-breakpoint
-- Cases of before: as their summaries say it.
DO $$
DECLARE
	organisation uuid;
	own uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
BEGIN
	FOR organisation IN SELECT id FROM organisations LOOP
		PERFORM set_config('dijkwacht.organisation', organisation::text, true);
		UPDATE cases SET may_not_read = array(SELECT json_array_elements_text(summary#>'{progress,waitingFor,mayNotRead}'))
			WHERE is_waiting AND json_typeof(summary#>'{progress,waitingFor,mayNotRead}') = 'array';
	END LOOP;
	PERFORM set_config('dijkwacht.organisation', coalesce(own::text, ''), true);
END
$$;
--> statement-breakpoint
CREATE INDEX "cases_to_read" ON "cases" ("organisation_id", "due_at", "reference_key", "id") INCLUDE ("may_not_read")
	WHERE is_open AND may_not_read IS NOT NULL;
