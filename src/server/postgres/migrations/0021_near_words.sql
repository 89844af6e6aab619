-- Finding as typed and forgiving at once: what is found as typed comes first, what only a forgiven word finds after it.
-- The words and stems by which a text may hold one of these words; the last letter as Dutch writes it elsewhere as well
-- (brieven, brief). The rule of kinStems in src/api/dutchStem.ts.
CREATE FUNCTION kin_of(words text[]) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
	SET search_path = public, pg_temp
	RETURN (SELECT array_agg(DISTINCT kin) FROM unnest(forms_of(words)) form,
		LATERAL (VALUES (form),
			(CASE WHEN form ~ '^~.*[vfzs]$' THEN left(form, -1) || translate(right(form, 1), 'vfzs', 'fvsz') END)) given (kin)
		WHERE kin IS NOT NULL);
--> statement-breakpoint
-- As before, and compounds that begin with the word misspelt (pasport, paspoortkopieen): one slip behind the first two
-- letters. The rule of beginsMisspelt in src/api/misspelling.ts.
CREATE OR REPLACE FUNCTION meant_by(organisation uuid, asked text, restricted_too boolean) RETURNS text[]
	LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.25
AS $$
DECLARE
	slips int := forgiven_slips(asked);
	so_long int := length(asked);
	near text[] := '{}';
	begun text[] := '{}';
BEGIN
	IF so_long < 4 THEN
		RETURN near;
	END IF;
	IF slips > 0 THEN
		near := array(
			SELECT w.word FROM search_words w
			WHERE w.organisation_id = organisation AND (restricted_too OR NOT w.restricted)
			AND w.word >= left(asked, 1) AND w.word < left(asked, 1) || chr(1114111)
			AND length(w.word) BETWEEN so_long - slips AND so_long + slips
			AND levenshtein_less_equal(w.word, asked, slips + 1) <= slips + 1
			UNION
			SELECT w.word FROM search_words w
			WHERE w.organisation_id = organisation AND (restricted_too OR NOT w.restricted)
			AND w.word % asked AND length(w.word) BETWEEN so_long - slips AND so_long + slips
			AND levenshtein_less_equal(w.word, asked, slips + 1) <= slips + 1);
		near := array(SELECT word FROM unnest(near) word WHERE is_misspelling_of(word, asked, slips));
		IF so_long >= 6 THEN
			begun := array(
				SELECT DISTINCT w.word FROM search_words w
				WHERE w.organisation_id = organisation AND (restricted_too OR NOT w.restricted)
				AND w.word >= left(asked, 2) AND w.word < left(asked, 2) || chr(1114111)
				AND length(w.word) > so_long + 1 AND NOT w.word ^@ asked AND w.word <> ALL (near)
				AND (levenshtein_less_equal(left(w.word, so_long - 1), asked, 1) <= 1
					OR levenshtein_less_equal(left(w.word, so_long), asked, 1) <= 1
					OR levenshtein_less_equal(left(w.word, so_long + 1), asked, 1) <= 1)
				ORDER BY w.word LIMIT 50);
		END IF;
	END IF;
	RETURN near || begun || array(
		SELECT DISTINCT w.word FROM search_words w
		WHERE w.organisation_id = organisation AND (restricted_too OR NOT w.restricted)
		AND w.word >= asked AND w.word < asked || chr(1114111)
		ORDER BY w.word LIMIT 50);
END
$$;
--> statement-breakpoint
-- For each word that is asked for, in their order, the words it stands for with blanks between them: itself, and
-- (forgiving) what it may be meant as.
CREATE FUNCTION meanings_of(organisation uuid, asked text[], restricted_too boolean, forgiving boolean) RETURNS text[]
	LANGUAGE sql STABLE SET search_path = public, pg_temp
	RETURN array(SELECT array_to_string(
			CASE WHEN forgiving THEN ARRAY[word] || meant_by(organisation, word, restricted_too) ELSE ARRAY[word] END, ' ')
		FROM unnest(asked) WITH ORDINALITY given (word, place) ORDER BY place);
--> statement-breakpoint
-- What to look for when each of these words must occur in one of its meanings. Of the last word, when it is still being
-- typed, the beginning is enough.
CREATE FUNCTION query_of(asked text[], meanings text[], restricted_too boolean, last_begins boolean) RETURNS tsquery
	LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $$
DECLARE
	forms text[];
	one tsquery;
	sought tsquery;
BEGIN
	FOR place IN 1 .. cardinality(asked) LOOP
		forms := kin_of(string_to_array(meanings[place], ' '));
		IF restricted_too THEN
			forms := forms || array(SELECT '!' || form FROM unnest(forms) form);
		END IF;
		one := any_of(forms);
		IF last_begins AND place = cardinality(asked) AND length(asked[place]) >= 3 THEN
			-- Letters and digits only, so nothing in it needs escaping.
			one := one || (quote_literal(asked[place]) || ':*')::tsquery;
			IF restricted_too THEN
				one := one || (quote_literal('!' || asked[place]) || ':*')::tsquery;
			END IF;
		END IF;
		sought := CASE WHEN sought IS NULL THEN one ELSE sought && one END;
	END LOOP;
	RETURN sought;
END
$$;
--> statement-breakpoint
-- What a title must hold for each word to stand in it, as regular expressions of plain letters and digits.
CREATE FUNCTION titles_with(meanings text[]) RETURNS text[] LANGUAGE sql STABLE
	SET search_path = public, pg_temp
	RETURN array(SELECT array_to_string(array(
			SELECT DISTINCT ltrim(form, '~') FROM unnest(kin_of(string_to_array(meaning, ' '))) form
			WHERE form !~ '^~.?.?$' AND form ~ '^~?[[:alnum:]]+$'), '|')
		FROM unnest(meanings) meaning);
--> statement-breakpoint
ALTER TYPE found_case ADD ATTRIBUTE near boolean;
--> statement-breakpoint
-- Only where few hold the words as typed is each word forgiven, apart; who finds many has not misspelt. `near` marks
-- what nothing but a forgiven word finds. The number is enoughAsTyped in src/api/misspelling.ts.
CREATE OR REPLACE FUNCTION find_cases(asked text[], restricted_too boolean) RETURNS SETOF found_case
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 500 SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	as_typed tsquery := query_of(asked, asked, restricted_too, false);
	so_many bigint;
	meanings text[];
	sought tsquery;
BEGIN
	RETURN QUERY SELECT c.id, c.reference_key, c.title_key, c.opened_at, c.closed_at, c.due_at, c.is_open, c.is_waiting, c.handler,
			c.authority_state, c.subjects_state, c.incident_kind, c.people, c.natures, c.categories, false
		FROM cases c WHERE c.organisation_id = organisation AND c.words @@ as_typed;
	GET DIAGNOSTICS so_many = ROW_COUNT;
	IF so_many >= 20 THEN
		RETURN;
	END IF;
	meanings := meanings_of(organisation, asked, restricted_too, true);
	IF meanings <> asked THEN
		sought := query_of(asked, meanings, restricted_too, false);
		RETURN QUERY SELECT c.id, c.reference_key, c.title_key, c.opened_at, c.closed_at, c.due_at, c.is_open, c.is_waiting, c.handler,
				c.authority_state, c.subjects_state, c.incident_kind, c.people, c.natures, c.categories, true
			FROM cases c WHERE c.organisation_id = organisation AND c.words @@ sought
			AND c.id <> ALL (array(SELECT e.id FROM cases e WHERE e.organisation_id = organisation AND e.words @@ as_typed));
	END IF;
END
$$;
--> statement-breakpoint
DROP FUNCTION find_reports(text[], boolean);
--> statement-breakpoint
CREATE FUNCTION find_reports(asked text[], restricted_too boolean) RETURNS TABLE (report reports, near boolean)
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 500 SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	as_typed tsquery := query_of(asked, asked, restricted_too, false);
	so_many bigint;
	meanings text[];
	sought tsquery;
BEGIN
	RETURN QUERY SELECT r, false FROM reports r WHERE r.organisation_id = organisation AND r.words @@ as_typed;
	GET DIAGNOSTICS so_many = ROW_COUNT;
	IF so_many >= 20 THEN
		RETURN;
	END IF;
	meanings := meanings_of(organisation, asked, restricted_too, true);
	IF meanings <> asked THEN
		sought := query_of(asked, meanings, restricted_too, false);
		RETURN QUERY SELECT r, true FROM reports r WHERE r.organisation_id = organisation AND r.words @@ sought
			AND r.id <> ALL (array(SELECT e.id FROM reports e WHERE e.organisation_id = organisation AND e.words @@ as_typed));
	END IF;
END
$$;
--> statement-breakpoint
-- As before, but a title counts as holding a word in any of its meanings.
CREATE OR REPLACE FUNCTION best_cases(asked text[], restricted_too boolean, wanted int) RETURNS SETOF uuid
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 6 SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	best uuid[] := '{}';
	forgiving boolean;
	meanings text[];
	titles text[];
	sought tsquery;
BEGIN
	FOREACH forgiving IN ARRAY ARRAY[false, true] LOOP
		meanings := meanings_of(organisation, asked, restricted_too, forgiving);
		EXIT WHEN forgiving AND meanings = asked;
		titles := titles_with(meanings);
		sought := query_of(asked, meanings, restricted_too, true);
		best := best || array(
			SELECT c.id FROM cases c
			WHERE c.organisation_id = organisation AND c.words @@ sought AND c.id <> ALL (best)
			ORDER BY c.title_key ~ ALL (titles) DESC, c.is_open DESC, c.opened_at DESC, c.id DESC
			LIMIT wanted - cardinality(best));
		EXIT WHEN cardinality(best) >= wanted;
	END LOOP;
	RETURN QUERY SELECT * FROM unnest(best);
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION best_reports(asked text[], restricted_too boolean, wanted int) RETURNS SETOF uuid
	LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 6 SET search_path = public, pg_temp
AS $$
DECLARE
	organisation uuid := nullif(current_setting('dijkwacht.organisation', true), '')::uuid;
	best uuid[] := '{}';
	forgiving boolean;
	meanings text[];
	sought tsquery;
BEGIN
	FOREACH forgiving IN ARRAY ARRAY[false, true] LOOP
		meanings := meanings_of(organisation, asked, restricted_too, forgiving);
		EXIT WHEN forgiving AND meanings = asked;
		sought := query_of(asked, meanings, restricted_too, true);
		-- Found before sorted: walking by date until enough were found would read the whole table for a rare word.
		best := best || array(
			WITH found AS MATERIALIZED (
				SELECT r.id, r.received_at FROM reports r
				WHERE r.organisation_id = organisation AND r.words @@ sought AND r.id <> ALL (best))
			SELECT id FROM found ORDER BY received_at DESC, id DESC LIMIT wanted - cardinality(best));
		EXIT WHEN cardinality(best) >= wanted;
	END LOOP;
	RETURN QUERY SELECT * FROM unnest(best);
END
$$;
--> statement-breakpoint
DROP FUNCTION query_for(uuid, text[], boolean, boolean, boolean);
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO dijkwacht_search;
--> statement-breakpoint
ALTER FUNCTION find_reports(text[], boolean) OWNER TO dijkwacht_search;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM dijkwacht_search;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION find_reports(text[], boolean) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION find_reports(text[], boolean) TO dijkwacht_app;
