-- Which edition of the summary a row holds: those from before editions were told apart are worked out again.
ALTER TABLE "cases" ADD COLUMN "summary_edition" smallint DEFAULT 0 NOT NULL;
