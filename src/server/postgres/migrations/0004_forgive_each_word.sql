CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
--> statement-breakpoint
CREATE FUNCTION letters_of(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
	SET search_path = public, pg_temp
	RETURN (SELECT string_agg(letter, '' ORDER BY letter COLLATE "C") FROM regexp_split_to_table(word, '') letter);
--> statement-breakpoint
-- How many slips of the keyboard are forgiven in a word that is asked for; the rule of src/api/misspelling.ts.
CREATE FUNCTION forgiven_slips(asked text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN CASE WHEN length(asked) < 4 OR asked ~ '[0-9]' THEN 0 WHEN length(asked) < 8 THEN 1 ELSE 2 END;
--> statement-breakpoint
CREATE FUNCTION is_misspelling_of(word text, asked text, slips int) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
	SET search_path = public, pg_temp
AS $$
DECLARE
	edits int := levenshtein_less_equal(word, asked, slips + 1);
BEGIN
	RETURN edits <= slips OR (edits = slips + 1 AND letters_of(word) = letters_of(asked));
END
$$;
--> statement-breakpoint
DROP FUNCTION meant_by(uuid, text, boolean);
--> statement-breakpoint
-- What somebody who looks for a word may mean: the words it begins, and those from which it is a slip or two away. Most
-- slips leave the first letter as it is, so the words are looked through by it; trigrams find most of the others.
CREATE FUNCTION meant_by(organisation uuid, asked text, restricted_too boolean) RETURNS text[]
	LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.25
AS $$
DECLARE
	slips int := forgiven_slips(asked);
	meant text[] := '{}';
BEGIN
	IF length(asked) < 4 THEN
		RETURN meant;
	END IF;
	IF slips > 0 THEN
		meant := array(
			SELECT w.word FROM search_words w
			WHERE w.organisation_id = organisation AND (restricted_too OR NOT w.restricted)
			AND w.word >= left(asked, 1) AND w.word < left(asked, 1) || chr(1114111)
			AND length(w.word) BETWEEN length(asked) - slips AND length(asked) + slips
			AND is_misspelling_of(w.word, asked, slips)
			UNION
			SELECT w.word FROM search_words w
			WHERE w.organisation_id = organisation AND (restricted_too OR NOT w.restricted)
			AND w.word % asked AND is_misspelling_of(w.word, asked, slips));
	END IF;
	RETURN meant || array(
		SELECT DISTINCT w.word FROM search_words w
		WHERE w.organisation_id = organisation AND (restricted_too OR NOT w.restricted)
		AND w.word >= asked AND w.word < asked || chr(1114111)
		ORDER BY w.word LIMIT 50);
END
$$;
--> statement-breakpoint
DROP FUNCTION query_for(uuid, text[], boolean);
--> statement-breakpoint
-- What to look for when every one of these words must occur: the words and their kin, or (forgiving) also what each of
-- them may stand for. Of the last word, when it is still being typed, the beginning is enough.
CREATE FUNCTION query_for(organisation uuid, asked text[], restricted_too boolean, forgiving boolean, last_begins boolean)
	RETURNS tsquery LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $$
DECLARE
	word text;
	forms text[];
	one tsquery;
	sought tsquery;
BEGIN
	FOREACH word IN ARRAY asked LOOP
		forms := forms_of(CASE WHEN forgiving THEN ARRAY[word] || meant_by(organisation, word, restricted_too) ELSE ARRAY[word] END);
		IF restricted_too THEN
			forms := forms || array(SELECT '!' || form FROM unnest(forms) form);
		END IF;
		one := any_of(forms);
		sought := CASE WHEN sought IS NULL THEN one ELSE sought && one END;
	END LOOP;
	IF last_begins AND length(word) >= 3 THEN
		-- Letters and digits only, so nothing in it needs escaping.
		one := (quote_literal(word) || ':*')::tsquery;
		IF restricted_too THEN
			one := one || (quote_literal('!' || word) || ':*')::tsquery;
		END IF;
		forms := asked[1:cardinality(asked) - 1];
		sought := sought || CASE WHEN forms = '{}' THEN one
			ELSE query_for(organisation, forms, restricted_too, forgiving, false) && one END;
	END IF;
	RETURN sought;
END
$$;
--> statement-breakpoint
-- Words as they were typed go first; only when they find nothing is each of them forgiven apart.
CREATE OR REPLACE FUNCTION find_cases(asked text[], restricted_too boolean) RETURNS SETOF found_case
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 500 SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	forgiving boolean;
	sought tsquery;
BEGIN
	FOREACH forgiving IN ARRAY ARRAY[false, true] LOOP
		sought := query_for(organisation, asked, restricted_too, forgiving, false);
		RETURN QUERY SELECT c.id, c.reference_key, c.title_key, c.opened_at, c.closed_at, c.due_at, c.is_open, c.is_waiting, c.handler,
				c.authority_state, c.subjects_state, c.incident_kind, c.people, c.natures, c.categories
			FROM cases c WHERE c.organisation_id = organisation AND c.words @@ sought;
		EXIT WHEN FOUND;
	END LOOP;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION find_reports(asked text[], restricted_too boolean) RETURNS SETOF reports
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 500 SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	forgiving boolean;
	sought tsquery;
BEGIN
	FOREACH forgiving IN ARRAY ARRAY[false, true] LOOP
		sought := query_for(organisation, asked, restricted_too, forgiving, false);
		RETURN QUERY SELECT * FROM reports r WHERE r.organisation_id = organisation AND r.words @@ sought;
		EXIT WHEN FOUND;
	END LOOP;
END
$$;
--> statement-breakpoint
-- The best few cases for words that are still being typed: those whose title holds them, then open ones, then the
-- newest; what only a forgiven word finds comes after all others.
CREATE FUNCTION best_cases(asked text[], restricted_too boolean, wanted int) RETURNS SETOF uuid
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 6 SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	best uuid[] := '{}';
	forgiving boolean;
	sought tsquery;
BEGIN
	FOREACH forgiving IN ARRAY ARRAY[false, true] LOOP
		sought := query_for(organisation, asked, restricted_too, forgiving, true);
		best := best || array(
			SELECT c.id FROM cases c
			WHERE c.organisation_id = organisation AND c.words @@ sought AND c.id <> ALL (best)
			ORDER BY (SELECT bool_and(position(word IN c.title_key) > 0) FROM unnest(asked) word) DESC,
				c.is_open DESC, c.opened_at DESC, c.id DESC
			LIMIT wanted - cardinality(best));
		EXIT WHEN cardinality(best) >= wanted;
	END LOOP;
	RETURN QUERY SELECT * FROM unnest(best);
END
$$;
--> statement-breakpoint
-- The same for reports: the newest first.
CREATE FUNCTION best_reports(asked text[], restricted_too boolean, wanted int) RETURNS SETOF uuid
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 6 SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	best uuid[] := '{}';
	forgiving boolean;
	sought tsquery;
BEGIN
	FOREACH forgiving IN ARRAY ARRAY[false, true] LOOP
		sought := query_for(organisation, asked, restricted_too, forgiving, true);
		best := best || array(
			SELECT r.id FROM reports r
			WHERE r.organisation_id = organisation AND r.words @@ sought AND r.id <> ALL (best)
			ORDER BY r.received_at DESC, r.id DESC
			LIMIT wanted - cardinality(best));
		EXIT WHEN cardinality(best) >= wanted;
	END LOOP;
	RETURN QUERY SELECT * FROM unnest(best);
END
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO dijkwacht_search;
--> statement-breakpoint
ALTER FUNCTION best_cases(text[], boolean, int) OWNER TO dijkwacht_search;
--> statement-breakpoint
ALTER FUNCTION best_reports(text[], boolean, int) OWNER TO dijkwacht_search;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM dijkwacht_search;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION best_cases(text[], boolean, int), best_reports(text[], boolean, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION best_cases(text[], boolean, int), best_reports(text[], boolean, int) TO dijkwacht_app;
