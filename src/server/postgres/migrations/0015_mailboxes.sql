-- Mail that was taken in, so that it is taken in once: hashes and ids, nothing that a message says.
CREATE TABLE "taken_mails" (
	"organisation_id" uuid NOT NULL REFERENCES "organisations" ("id"),
	"mailbox" text NOT NULL,
	"uid_validity" text NOT NULL,
	"uid" bigint NOT NULL,
	"identity" text NOT NULL,
	"name_hash" text,
	"kind" text NOT NULL,
	"stream_id" uuid NOT NULL,
	"became" text NOT NULL,
	"taken_at" text COLLATE "C" NOT NULL,
	PRIMARY KEY ("organisation_id", "mailbox", "uid_validity", "uid")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "taken_mails_once" ON "taken_mails" ("organisation_id", "identity") WHERE became <> 'double';
--> statement-breakpoint
CREATE INDEX "taken_mails_name" ON "taken_mails" ("organisation_id", "name_hash", "taken_at") WHERE name_hash IS NOT NULL;
--> statement-breakpoint
-- Who was answered in the last hour, by hash, so that two programmes never answer each other for ever.
CREATE TABLE "answered_senders" (
	"organisation_id" uuid NOT NULL,
	"sender_hash" text NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	PRIMARY KEY ("organisation_id", "sender_hash")
);
--> statement-breakpoint
CREATE TABLE "mailbox_states" (
	"organisation_id" uuid NOT NULL,
	"mailbox" text NOT NULL,
	"since" text COLLATE "C" NOT NULL,
	"contact_at" text COLLATE "C",
	"taken_at" text COLLATE "C",
	"waiting" integer NOT NULL,
	"failing" integer NOT NULL,
	"fault" text,
	PRIMARY KEY ("organisation_id", "mailbox")
);
--> statement-breakpoint
CREATE INDEX "reports_to_look_at" ON "reports" ("organisation_id", "received_at", "id") WHERE state = 'needsALook';
--> statement-breakpoint
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['taken_mails', 'answered_senders', 'mailbox_states'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
		EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
		EXECUTE format(
			'CREATE POLICY of_organisation ON %I '
			'USING (organisation_id = nullif(current_setting(''dijkwacht.organisation'', true), '''')::uuid)', name);
	END LOOP;
END
$$;
--> statement-breakpoint
GRANT SELECT, INSERT ON taken_mails TO dijkwacht_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON answered_senders, mailbox_states TO dijkwacht_app;
