-- Why a letter by mail came back, as a code of ours: what a mail server writes about it names people.
ALTER TABLE "letter_sendings" ADD COLUMN "because" text;
--> statement-breakpoint
GRANT UPDATE (because) ON letter_sendings TO dijkwacht_app;
