-- What the register filters by and counts, beside what the lists look at: so that no figure reads a summary or a history.
ALTER TABLE "cases"
	ADD COLUMN "controller" text,
	ADD COLUMN "department" text,
	ADD COLUMN "cause" text,
	ADD COLUMN "opened_month" text NOT NULL DEFAULT '',
	ADD COLUMN "people_min" bigint,
	ADD COLUMN "is_notified" boolean NOT NULL DEFAULT false,
	ADD COLUMN "is_filed_late" boolean NOT NULL DEFAULT false,
	ADD COLUMN "clock_ends" text COLLATE "C",
	ADD COLUMN "is_contained" boolean NOT NULL DEFAULT false,
	ADD COLUMN "hours_to_awareness" double precision,
	ADD COLUMN "hours_to_containment" double precision,
	ADD COLUMN "hours_to_decision" double precision,
	ADD COLUMN "retention_until" text COLLATE "C",
	ADD COLUMN "on_legal_hold" boolean NOT NULL DEFAULT false,
	ADD COLUMN "destroyed_at" text COLLATE "C";
--> statement-breakpoint
CREATE FUNCTION pg_temp.hours_between(since text, until text) RETURNS double precision LANGUAGE sql
	RETURN greatest(0, round(extract(epoch FROM until::timestamptz - since::timestamptz) / 3600, 2))::double precision;
--> statement-breakpoint
CREATE FUNCTION pg_temp.mark_of(summary json, kind text) RETURNS text LANGUAGE sql
	RETURN (SELECT m->>'at' FROM json_array_elements(summary->'marks') m WHERE m->>'kind' = kind);
--> statement-breakpoint
-- Cases of before: the same from their summaries and their events, as registerFactsOf says it.
DO $$
DECLARE
	organisation uuid;
	own uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
BEGIN
	FOR organisation IN SELECT id FROM organisations LOOP
		PERFORM set_config('dijkwacht.organisation', organisation::text, true);
		UPDATE cases c SET
			controller = c.summary->>'controller',
			cause = (SELECT (e.data#>>'{cause,origin}') || '-' || (e.data#>>'{cause,intent}') FROM events e
				WHERE e.kind = 'case' AND e.stream_id = c.id AND e.type = 'lessonsRecorded' ORDER BY e.version DESC LIMIT 1),
			opened_month = to_char(c.opened_at::timestamptz AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM'),
			people_min = (c.summary#>>'{people,min}')::bigint,
			is_notified = c.summary->>'notifiedAt' IS NOT NULL,
			is_filed_late = coalesce((c.summary#>>'{clock,filedLate}')::boolean, false),
			clock_ends = CASE WHEN c.summary#>>'{clock,state}' = 'running' THEN c.summary#>>'{clock,deadline}' END,
			is_contained = coalesce((c.summary#>>'{progress,contained}')::boolean, false),
			hours_to_awareness = pg_temp.hours_between(c.summary->>'firstReportAt', c.summary->>'awareAt'),
			hours_to_containment = pg_temp.hours_between(c.summary->>'firstReportAt', pg_temp.mark_of(c.summary, 'contained')),
			hours_to_decision = CASE WHEN c.authority_state <> 'toBeAssessed' THEN pg_temp.hours_between(c.summary->>'firstReportAt',
				coalesce(pg_temp.mark_of(c.summary, 'decided'), c.summary->>'notifiedAt')) END,
			retention_until = coalesce(
				(SELECT e.data->>'until' FROM events e
					WHERE e.kind = 'case' AND e.stream_id = c.id AND e.type = 'retentionSet' ORDER BY e.version DESC LIMIT 1),
				to_char((c.closed_at::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date + interval '5 years', 'YYYY-MM-DD')),
			on_legal_hold = coalesce((SELECT (e.data->>'hold')::boolean FROM events e
				WHERE e.kind = 'case' AND e.stream_id = c.id AND e.type = 'legalHoldSet' ORDER BY e.version DESC LIMIT 1), false);
	END LOOP;
	PERFORM set_config('dijkwacht.organisation', coalesce(own::text, ''), true);
END
$$;
--> statement-breakpoint
-- Cases whose term is over, until their details are destroyed: few, and asked for by day.
CREATE INDEX "cases_retention" ON "cases" ("organisation_id", "retention_until", "reference_key", "id")
	WHERE NOT is_open AND destroyed_at IS NULL;
--> statement-breakpoint
CREATE INDEX "reports_no_breach" ON "reports" ("organisation_id", "received_at", "id") WHERE state = 'noBreach';
--> statement-breakpoint
-- What was destroyed leaves its receipts too.
GRANT DELETE ON receipts TO dijkwacht_app;
--> statement-breakpoint
-- Whether a word stands in any text of the session's organisation that everybody may search in.
CREATE FUNCTION stands_open(word text) RETURNS boolean
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
	RETURN EXISTS (SELECT FROM cases c
			WHERE c.organisation_id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid
			AND c.words @@ any_of(ARRAY[word]))
		OR EXISTS (SELECT FROM reports r
			WHERE r.organisation_id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid
			AND r.words @@ any_of(ARRAY[word]));
--> statement-breakpoint
-- Forgets words that were used by what was destroyed and that no text holds any more: they may be names.
CREATE FUNCTION forget_words(gone text[]) RETURNS void
	LANGUAGE sql SET search_path = public, pg_temp
BEGIN ATOMIC
	DELETE FROM search_words w
		WHERE w.organisation_id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid
		AND w.word = ANY (gone)
		AND NOT CASE WHEN w.restricted THEN stands_restricted(w.word) ELSE stands_open(w.word) END;
END;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO dijkwacht_search;
--> statement-breakpoint
ALTER FUNCTION stands_open(text) OWNER TO dijkwacht_search;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM dijkwacht_search;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION stands_open(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION stands_open(text) TO dijkwacht_app;
