-- Messages that were put away are kept and destroyed as reports that were no breach.
CREATE INDEX "reports_ended" ON "reports" ("organisation_id", "received_at", "id") WHERE state IN ('noBreach', 'putAway');
--> statement-breakpoint
DROP INDEX "reports_no_breach";
