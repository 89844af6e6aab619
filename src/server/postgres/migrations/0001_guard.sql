-- One installation serves many organisations. Every table with their data shows and takes only rows of the organisation
-- that the session has set, also for the owner of the tables; with none set there are no rows at all.
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY[
		'audit_facts', 'cases', 'events', 'kept_answers', 'personal_details', 'receipts', 'reference_numbers',
		'reports', 'saved_views', 'sealed_heads', 'seals', 'search_words'
	] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format(
			'CREATE POLICY of_organisation ON %I '
			'USING (organisation_id = nullif(current_setting(''dijkwacht.organisation'', true), '''')::uuid)', name);
	END LOOP;
END
$$;
--> statement-breakpoint
-- Organisations are looked up by slug before anybody is signed in; only their own session changes them.
ALTER TABLE organisations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE organisations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY known_to_all ON organisations FOR SELECT USING (true);
--> statement-breakpoint
CREATE POLICY made_by_itself ON organisations FOR INSERT
	WITH CHECK (id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY changed_by_itself ON organisations FOR UPDATE
	USING (id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid);
--> statement-breakpoint
-- The application's role: our own PostgreSQL makes it with a password, elsewhere whoever installs does.
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dijkwacht_app') THEN
		CREATE ROLE dijkwacht_app NOLOGIN;
	END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
	NULL; -- another database of the same server is being prepared at this very moment
END
$$;
--> statement-breakpoint
-- It owns nothing. What happened can be added to and read, never changed or taken away.
GRANT SELECT, INSERT ON events, audit_facts, seals, sealed_heads, receipts TO dijkwacht_app;
--> statement-breakpoint
-- Personal details are destroyed, never changed.
GRANT SELECT, INSERT, DELETE ON personal_details TO dijkwacht_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON cases, organisations, reference_numbers, reports TO dijkwacht_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON kept_answers, saved_views, search_words TO dijkwacht_app;
