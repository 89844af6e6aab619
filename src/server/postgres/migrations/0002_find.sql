CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin;
--> statement-breakpoint
-- The open cases are few and asked for all day: pages by deadline and all counts of open views come from this one.
CREATE INDEX cases_open ON cases (organisation_id, due_at, reference_key, id) INCLUDE (handler, is_waiting) WHERE is_open;
--> statement-breakpoint
CREATE INDEX cases_due ON cases (organisation_id, due_at, reference_key, id);
--> statement-breakpoint
CREATE INDEX cases_closed ON cases (organisation_id, closed_at, reference_key, id) INCLUDE (is_open) WHERE closed_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX cases_opened ON cases (organisation_id, opened_at, reference_key, id);
--> statement-breakpoint
CREATE INDEX cases_by_reference ON cases (organisation_id, reference_key, id) INCLUDE (outcome);
--> statement-breakpoint
CREATE INDEX cases_by_title ON cases (organisation_id, title_key, reference_key, id);
--> statement-breakpoint
CREATE INDEX cases_by_people ON cases (organisation_id, people, reference_key, id) WHERE people IS NOT NULL;
--> statement-breakpoint
CREATE INDEX cases_precedents ON cases (organisation_id, incident_kind, closed_at, id) WHERE NOT is_open AND outcome = 'breach';
--> statement-breakpoint
-- Room on each page, so that a new version usually stays where the old one was and no index has to be touched.
ALTER TABLE cases SET (fillfactor = 85);
--> statement-breakpoint
-- Summary and words, the two largest, go out of the row whenever there is a summary of usual length; what is left, some
-- 350 bytes, is what lists look at. A smaller target would send out the sort keys too, at a look-up for every comparison.
ALTER TABLE cases SET (toast_tuple_target = 640);
--> statement-breakpoint
ALTER TABLE cases ALTER COLUMN summary SET STORAGE EXTERNAL, ALTER COLUMN words SET STORAGE EXTERNAL;
--> statement-breakpoint
CREATE INDEX reports_received ON reports (organisation_id, received_at, id);
--> statement-breakpoint
CREATE INDEX reports_waiting ON reports (organisation_id, received_at, id) INCLUDE (state, parked_until)
	WHERE state IN ('new', 'asked', 'parked');
--> statement-breakpoint
CREATE INDEX kept_answers_age ON kept_answers (organisation_id, kept_at);
--> statement-breakpoint
CREATE INDEX audit_facts_object ON audit_facts (organisation_id, object_kind, object_id, number);
--> statement-breakpoint
-- No pending list: it would be read through at every search.
CREATE INDEX cases_words ON cases USING gin (organisation_id, words) WITH (fastupdate = off);
--> statement-breakpoint
CREATE INDEX reports_words ON reports USING gin (organisation_id, words) WITH (fastupdate = off);
--> statement-breakpoint
CREATE INDEX search_words_alike ON search_words USING gin (organisation_id, word gin_trgm_ops) WITH (fastupdate = off);
--> statement-breakpoint
-- Dutch stems without stop words: every word that somebody wrote can be asked for.
CREATE TEXT SEARCH DICTIONARY dijkwacht_dutch (TEMPLATE = snowball, LANGUAGE = dutch);
--> statement-breakpoint
-- The words as they are, and their Dutch stems marked with a tilde. Words come folded (without case and accents) from
-- wordsOf, which both stores share; unaccent takes what folding leaves, such as the German sharp s.
CREATE FUNCTION forms_of(words text[]) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
	SET search_path = public, pg_temp
	RETURN array(
		SELECT word FROM unnest(words) word
		UNION
		SELECT '~' || stem FROM unnest(words) word, unnest(ts_lexize('public.dijkwacht_dutch', unaccent(word))) stem);
--> statement-breakpoint
CREATE FUNCTION words_to_find(open_ones text[], restricted_ones text[]) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE
	SET search_path = public, pg_temp
	RETURN array_to_tsvector(forms_of(open_ones) || array(SELECT '!' || form FROM unnest(forms_of(restricted_ones)) form));
--> statement-breakpoint
-- Keeps the words of a case or report. Words that nobody else wrote, and that only some may search in, are forgotten when
-- they leave the last text in which they stood: they may be names. Does nothing when the words are what they were.
CREATE FUNCTION put_words(of_table text, of_id uuid, digest text, open_ones text[], restricted_ones text[]) RETURNS void
	LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	before tsvector;
BEGIN
	-- The table is one of two, named by us; everything that came from outside is a value.
	EXECUTE format('SELECT words FROM %I WHERE organisation_id = $1 AND id = $2 AND words_digest <> $3', of_table)
		INTO before USING organisation, of_id, digest;
	IF before IS NULL THEN
		RETURN;
	END IF;
	EXECUTE format('UPDATE %I SET words = $3, words_digest = $4 WHERE organisation_id = $1 AND id = $2', of_table)
		USING organisation, of_id, words_to_find(open_ones, restricted_ones), digest;
	DELETE FROM search_words w
		WHERE w.organisation_id = organisation AND w.restricted
		AND w.word = ANY (
			SELECT substr(lexeme, 2) FROM unnest(tsvector_to_array(before)) lexeme WHERE lexeme LIKE '!%'
			EXCEPT SELECT unnest(restricted_ones))
		AND NOT stands_restricted(w.word);
	INSERT INTO search_words (organisation_id, word, restricted)
		SELECT organisation, word, restricted
		FROM (SELECT unnest(open_ones) AS word, false AS restricted UNION SELECT unnest(restricted_ones), true) given
		WHERE length(word) >= 4 AND word !~ '^[0-9]+$'
		ORDER BY word COLLATE "C", restricted
		ON CONFLICT DO NOTHING;
END
$$;
--> statement-breakpoint
-- Who finds texts for the application: a role that nobody can be, that reads what is needed to find, and nothing else.
DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dijkwacht_search') THEN
		CREATE ROLE dijkwacht_search NOLOGIN;
	END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
	NULL;
END
$$;
--> statement-breakpoint
GRANT SELECT ON search_words, reports TO dijkwacht_search;
--> statement-breakpoint
GRANT SELECT (organisation_id, id, reference_key, title_key, opened_at, closed_at, due_at, is_open, is_waiting, handler,
	authority_state, subjects_state, outcome, incident_kind, people, natures, categories, words) ON cases TO dijkwacht_search;
--> statement-breakpoint
-- PostgreSQL trusts no text-search operator before row-level security is done, so the indexes above would lie idle and
-- every text be read. The functions below name the organisation themselves, as the policy does, and this role has no other use.
CREATE POLICY found_by_search ON cases FOR SELECT TO dijkwacht_search USING (true);
--> statement-breakpoint
CREATE POLICY found_by_search ON reports FOR SELECT TO dijkwacht_search USING (true);
--> statement-breakpoint
CREATE POLICY found_by_search ON search_words FOR SELECT TO dijkwacht_search USING (true);
--> statement-breakpoint
-- What to look for when every one of these words must occur. A word nobody ever wrote stands for the words it begins or resembles.
CREATE FUNCTION query_for(organisation uuid, asked text[], restricted_too boolean) RETURNS tsquery
	LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.45
AS $$
DECLARE
	word text;
	forms text[];
	sought tsquery;
BEGIN
	FOREACH word IN ARRAY asked LOOP
		forms := forms_of(ARRAY[word] || meant_by(organisation, word, restricted_too));
		IF restricted_too THEN
			forms := forms || array(SELECT '!' || form FROM unnest(forms) form);
		END IF;
		sought := CASE WHEN sought IS NULL THEN any_of(forms) ELSE sought && any_of(forms) END;
	END LOOP;
	RETURN sought;
END
$$;
--> statement-breakpoint
-- The cases in which every word occurs, with the columns that lists filter and sort by. They are complete before anything
-- sorts or pages them: a page that walks its order and tests each row for a rare word would walk the whole table.
CREATE TYPE found_case AS (
	id uuid, reference_key text COLLATE "C", title_key text COLLATE "C", opened_at text COLLATE "C", closed_at text COLLATE "C",
	due_at text COLLATE "C", is_open boolean, is_waiting boolean, handler text, authority_state text, subjects_state text,
	incident_kind text, people bigint, natures text[], categories text[]);
--> statement-breakpoint
CREATE FUNCTION find_cases(asked text[], restricted_too boolean) RETURNS SETOF found_case
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 500 SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	sought tsquery := query_for(organisation, asked, restricted_too);
BEGIN
	RETURN QUERY SELECT c.id, c.reference_key, c.title_key, c.opened_at, c.closed_at, c.due_at, c.is_open, c.is_waiting, c.handler,
			c.authority_state, c.subjects_state, c.incident_kind, c.people, c.natures, c.categories
		FROM cases c WHERE c.organisation_id = organisation AND c.words @@ sought;
END
$$;
--> statement-breakpoint
CREATE FUNCTION find_reports(asked text[], restricted_too boolean) RETURNS SETOF reports
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 500 SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	sought tsquery := query_for(organisation, asked, restricted_too);
BEGIN
	RETURN QUERY SELECT * FROM reports r WHERE r.organisation_id = organisation AND r.words @@ sought;
END
$$;
--> statement-breakpoint
CREATE FUNCTION any_of(forms text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = public, pg_temp
	RETURN (SELECT string_agg('''' || replace(replace(form, '\', '\\'), '''', '''''') || '''', '|') FROM unnest(forms) form)::tsquery;
--> statement-breakpoint
-- What somebody who wrote a word that nobody else uses may have meant: at most eight words that resemble it, and what it begins.
CREATE FUNCTION meant_by(organisation uuid, asked text, restricted_too boolean) RETURNS text[]
	LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $$
BEGIN
	IF length(asked) < 4 OR EXISTS (
		SELECT FROM search_words w
		WHERE w.organisation_id = organisation AND w.word = asked AND (restricted_too OR NOT w.restricted)
	) THEN
		RETURN '{}';
	END IF;
	RETURN array(
		(SELECT w.word FROM search_words w
		WHERE w.organisation_id = organisation AND w.word % asked AND (restricted_too OR NOT w.restricted)
		ORDER BY similarity(w.word, asked) DESC, w.word LIMIT 8)
		UNION
		(SELECT w.word FROM search_words w
		WHERE w.organisation_id = organisation AND w.word LIKE asked || '%' AND (restricted_too OR NOT w.restricted)
		ORDER BY w.word LIMIT 50));
END
$$;
--> statement-breakpoint
-- Whether a word stands in any text of the session's organisation as one that only some may search in.
CREATE FUNCTION stands_restricted(word text) RETURNS boolean
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
	RETURN EXISTS (SELECT FROM cases c
			WHERE c.organisation_id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid
			AND c.words @@ any_of(ARRAY['!' || word]))
		OR EXISTS (SELECT FROM reports r
			WHERE r.organisation_id = nullif(current_setting('dijkwacht.organisation', true), '')::uuid
			AND r.words @@ any_of(ARRAY['!' || word]));
--> statement-breakpoint
-- A function changes hands only to a role that may make functions here and of which we are a member.
GRANT CREATE ON SCHEMA public TO dijkwacht_search;
--> statement-breakpoint
GRANT dijkwacht_search TO CURRENT_USER;
--> statement-breakpoint
ALTER FUNCTION find_cases(text[], boolean) OWNER TO dijkwacht_search;
--> statement-breakpoint
ALTER FUNCTION find_reports(text[], boolean) OWNER TO dijkwacht_search;
--> statement-breakpoint
ALTER FUNCTION stands_restricted(text) OWNER TO dijkwacht_search;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM dijkwacht_search;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION find_cases(text[], boolean), find_reports(text[], boolean), stands_restricted(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION find_cases(text[], boolean), find_reports(text[], boolean), stands_restricted(text) TO dijkwacht_app;
