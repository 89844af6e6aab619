-- As before, quicker: a function that sets its own search path is called, not inlined, and it was called for every word
-- with the same first letter. The distance is now asked for in the query, and the letters only of the few that are near.
CREATE OR REPLACE FUNCTION meant_by(organisation uuid, asked text, restricted_too boolean) RETURNS text[]
	LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.25
AS $$
DECLARE
	slips int := forgiven_slips(asked);
	near text[] := '{}';
BEGIN
	IF length(asked) < 4 THEN
		RETURN near;
	END IF;
	IF slips > 0 THEN
		near := array(
			SELECT w.word FROM search_words w
			WHERE w.organisation_id = organisation AND (restricted_too OR NOT w.restricted)
			AND w.word >= left(asked, 1) AND w.word < left(asked, 1) || chr(1114111)
			AND length(w.word) BETWEEN length(asked) - slips AND length(asked) + slips
			AND levenshtein_less_equal(w.word, asked, slips + 1) <= slips + 1
			UNION
			SELECT w.word FROM search_words w
			WHERE w.organisation_id = organisation AND (restricted_too OR NOT w.restricted)
			AND w.word % asked AND length(w.word) BETWEEN length(asked) - slips AND length(asked) + slips
			AND levenshtein_less_equal(w.word, asked, slips + 1) <= slips + 1);
		near := array(SELECT word FROM unnest(near) word WHERE is_misspelling_of(word, asked, slips));
	END IF;
	RETURN near || array(
		SELECT DISTINCT w.word FROM search_words w
		WHERE w.organisation_id = organisation AND (restricted_too OR NOT w.restricted)
		AND w.word >= asked AND w.word < asked || chr(1114111)
		ORDER BY w.word LIMIT 50);
END
$$;
