-- What leaves the house by itself: calendars of deadlines, messages to other systems, and exports of the register.
CREATE TABLE "calendar_feeds" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"id" uuid NOT NULL,
	"owner" text NOT NULL,
	"scope" text NOT NULL,
	"language" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"last_read_on" text COLLATE "C",
	"code_hash" text NOT NULL,
	PRIMARY KEY ("organisation_id", "id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_code" ON "calendar_feeds" ("organisation_id", "code_hash");
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"sealed_secret" text NOT NULL,
	"former_secret" jsonb,
	"state" text NOT NULL,
	"failing_since" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text NOT NULL,
	PRIMARY KEY ("organisation_id", "id")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"webhook_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_attempt_at" text COLLATE "C",
	"last_status" integer,
	"problem" text,
	PRIMARY KEY ("organisation_id", "id"),
	FOREIGN KEY ("organisation_id", "webhook_id") REFERENCES "webhooks" ON DELETE CASCADE
);
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_newest" ON "webhook_deliveries" ("organisation_id", "webhook_id", "created_at", "id");
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_old" ON "webhook_deliveries" ("organisation_id", "created_at");
--> statement-breakpoint
CREATE TABLE "register_exports" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"id" uuid NOT NULL,
	"by" jsonb NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"purpose" text NOT NULL,
	"format" text NOT NULL,
	"version" text NOT NULL,
	"language" text NOT NULL,
	"asked" jsonb NOT NULL,
	"job_id" uuid,
	"file" jsonb,
	PRIMARY KEY ("organisation_id", "id")
);
--> statement-breakpoint
CREATE INDEX "register_exports_newest" ON "register_exports" ("organisation_id", "at", "id");
--> statement-breakpoint
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['calendar_feeds', 'webhooks', 'webhook_deliveries', 'register_exports'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format(
			'CREATE POLICY of_organisation ON %I '
			'USING (organisation_id = nullif(current_setting(''dijkwacht.organisation'', true), '''')::uuid)', name);
		EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO dijkwacht_app', name);
	END LOOP;
END
$$;
