-- Which cases were taken over from an old register: the register filters by it and counts them apart.
ALTER TABLE "cases" ADD COLUMN "is_imported" boolean NOT NULL DEFAULT false;
--> statement-breakpoint
-- Cases of before: as their summaries say it.
DO $$
DECLARE
	organisation uuid;
	own uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
BEGIN
	FOR organisation IN SELECT id FROM organisations LOOP
		PERFORM set_config('dijkwacht.organisation', organisation::text, true);
		UPDATE cases SET is_imported = true WHERE (summary#>>'{register,imported}')::boolean;
	END LOOP;
	PERFORM set_config('dijkwacht.organisation', coalesce(own::text, ''), true);
END
$$;
--> statement-breakpoint
-- Which files of old registers came in before, by their hash.
CREATE INDEX "register_imports_file" ON "register_imports" ("organisation_id", ((data#>>'{file,sha256}')));
