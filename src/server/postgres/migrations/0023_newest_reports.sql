-- As before, but for a word that many reports hold the newest few hundred are enough: all of them are gathered only when
-- too few are among those. The order is the same either way.
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
		IF NOT forgiving THEN
			best := array(
				SELECT n.id FROM (
					SELECT r.id, r.received_at, r.words FROM reports r WHERE r.organisation_id = organisation
					ORDER BY r.received_at DESC, r.id DESC LIMIT 300) n
				WHERE n.words @@ sought ORDER BY n.received_at DESC, n.id DESC LIMIT wanted);
			EXIT WHEN cardinality(best) >= wanted;
			best := '{}';
		END IF;
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
