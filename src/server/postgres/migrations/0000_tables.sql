CREATE TABLE "audit_facts" (
	"organisation_id" uuid NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_facts_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" text COLLATE "C" NOT NULL,
	"by_kind" text NOT NULL,
	"by_id" text NOT NULL,
	"what" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text,
	"result" text NOT NULL,
	CONSTRAINT "audit_facts_organisation_id_number_pk" PRIMARY KEY("organisation_id","number")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"reference_key" text COLLATE "C" NOT NULL,
	"title_key" text COLLATE "C" NOT NULL,
	"opened_at" text COLLATE "C" NOT NULL,
	"closed_at" text COLLATE "C",
	"due_at" text COLLATE "C",
	"is_open" boolean NOT NULL,
	"is_waiting" boolean NOT NULL,
	"handler" text,
	"authority_state" text NOT NULL,
	"subjects_state" text NOT NULL,
	"outcome" text NOT NULL,
	"incident_kind" text,
	"recipient" text,
	"people" bigint,
	"natures" text[] NOT NULL,
	"categories" text[] NOT NULL,
	"words" "tsvector" DEFAULT '' NOT NULL,
	"words_digest" text DEFAULT '' NOT NULL,
	"summary" json NOT NULL,
	CONSTRAINT "cases_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stream_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"happened_at" text COLLATE "C" NOT NULL,
	"by_kind" text NOT NULL,
	"by_id" text NOT NULL,
	"data" jsonb NOT NULL,
	"personal_id" text,
	"personal_hash" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_organisation_id_kind_stream_id_version_pk" PRIMARY KEY("organisation_id","kind","stream_id","version")
);
--> statement-breakpoint
CREATE TABLE "kept_answers" (
	"organisation_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"key_hash" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"headers" jsonb NOT NULL,
	"kept_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "kept_answers_organisation_id_actor_key_hash_pk" PRIMARY KEY("organisation_id","actor","key_hash")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"policy" jsonb NOT NULL,
	"second_factor" text NOT NULL,
	"desk_hours" text NOT NULL,
	"desk_phone" text NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "personal_details" (
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stream_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"id" text NOT NULL,
	"salt" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "personal_details_organisation_id_kind_stream_id_version_pk" PRIMARY KEY("organisation_id","kind","stream_id","version")
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"organisation_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"report_id" uuid NOT NULL,
	CONSTRAINT "receipts_organisation_id_code_hash_pk" PRIMARY KEY("organisation_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "reference_numbers" (
	"organisation_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "reference_numbers_organisation_id_year_pk" PRIMARY KEY("organisation_id","year")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"channel" text NOT NULL,
	"received_at" text COLLATE "C" NOT NULL,
	"call_back_wanted" boolean NOT NULL,
	"called_back" boolean NOT NULL,
	"parked_until" text COLLATE "C",
	"case_id" uuid,
	"seen_by" text[] NOT NULL,
	"source_reference" text,
	"source_hash" text,
	"words" "tsvector" DEFAULT '' NOT NULL,
	"words_digest" text DEFAULT '' NOT NULL,
	CONSTRAINT "reports_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"organisation_id" uuid NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"owner" text NOT NULL,
	"shared" boolean NOT NULL,
	"query" text NOT NULL,
	CONSTRAINT "saved_views_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "sealed_heads" (
	"organisation_id" uuid NOT NULL,
	"seal" integer NOT NULL,
	"kind" text NOT NULL,
	"stream_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "sealed_heads_organisation_id_kind_stream_id_seal_pk" PRIMARY KEY("organisation_id","kind","stream_id","seal")
);
--> statement-breakpoint
CREATE TABLE "seals" (
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"day" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "seals_organisation_id_number_pk" PRIMARY KEY("organisation_id","number")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"organisation_id" uuid NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	"restricted" boolean NOT NULL,
	CONSTRAINT "search_words_organisation_id_word_restricted_pk" PRIMARY KEY("organisation_id","word","restricted")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "cases_reference" ON "cases" USING btree ("organisation_id","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_source" ON "reports" USING btree ("organisation_id","source_hash");