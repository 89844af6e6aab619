-- What the AP asks of the organisation at every notification; nobody has given it yet.
ALTER TABLE "organisations" ADD COLUMN "details" jsonb NOT NULL DEFAULT '{"controller":"","street":"","postcode":"","city":"","dpoNumber":"","tradeNumber":"","sector":"publicAdministration","contact":{"name":"","position":"","email":"","phone":""}}'::jsonb;
