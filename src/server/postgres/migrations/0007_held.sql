-- Cases on legal hold are few, and their number stands with the figures of every day.
CREATE INDEX "cases_held" ON "cases" ("organisation_id", "reference_key", "id") WHERE on_legal_hold;
