-- Figures are counted from what an index holds beside the day of opening: a sixth of what the rows of cases weigh, and of a
-- period only its own part. Two names of the longest kind would not fit on a page of an index, so the few cases with such
-- names stand apart and are read from their rows. The measure is fitsIndex in registerFigures.ts.
CREATE INDEX "cases_figures" ON "cases" ("organisation_id", "opened_at")
	INCLUDE ("outcome", "is_open", "is_notified", "is_filed_late", "is_contained", "is_imported", "opened_month",
		"incident_kind", "cause", "department", "controller", "handler", "authority_state", "subjects_state", "clock_ends",
		"people_min", "people", "hours_to_awareness", "hours_to_containment", "hours_to_decision", "categories")
	WHERE octet_length(coalesce(department, '') || coalesce(controller, '')) <= 1000;
--> statement-breakpoint
CREATE INDEX "cases_with_long_names" ON "cases" ("organisation_id", "opened_at")
	WHERE octet_length(coalesce(department, '') || coalesce(controller, '')) > 1000;
