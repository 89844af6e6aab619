-- Which file of tokens dresses the screens of an organisation; null for the looks of the product itself.
ALTER TABLE "organisations" ADD COLUMN "house_style" text;
