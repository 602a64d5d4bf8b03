-- The ends of phone numbers have a letter of their own, so that a few digits find the groups of a number and not what stands inside
-- them (lib/db/order-index/lexemes.ts). Documents that stand get theirs; the old spelling goes when an order is next written.
ALTER TABLE "indexed_orders" DISABLE TRIGGER USER;

UPDATE "indexed_orders"
SET "document" = "document" || array_to_tsvector(ends."lexemes")
FROM (
  SELECT "store_hash", "order_id", array_agg(regexp_replace(lexeme, '^([0-9a-z]+[.][0-9a-f]+)H', '\1D')) AS "lexemes"
  FROM "indexed_orders", unnest(tsvector_to_array("document")) AS lexeme
  WHERE lexeme ~ '^[0-9a-z]+[.][0-9a-f]+H[0-9]{4,20}$'
  GROUP BY 1, 2
) AS ends
WHERE ends."store_hash" = "indexed_orders"."store_hash" AND ends."order_id" = "indexed_orders"."order_id";

ALTER TABLE "indexed_orders" ENABLE TRIGGER USER;
