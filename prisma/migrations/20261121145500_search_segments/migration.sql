-- AlterTable
ALTER TABLE "search_words" ADD COLUMN     "segments" INTEGER[];

-- Lexemes name the segment of order numbers that their order lies in (8,192 numbers each), so that a search can begin with the
-- newest orders and stop there; and documents have what orders are filtered by, so that one index finds words and filters
-- together. Documents that stand are rewritten as the app now makes them (lib/db/order-index/document.ts, filter-values.ts).
DROP INDEX "indexed_orders_document_idx";

-- Words without a position would keep phrases from being found whose last word they begin with: they get the last one.
CREATE FUNCTION pg_temp.segmented("document" TSVECTOR, "segment" TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(
    regexp_replace("document"::text, '(^| )''([0-9a-z]+)([#~A-Z])', '\1''\2.' || "segment" || '\3', 'g'),
    '(''[0-9a-z]+[.][0-9a-f]+[~A-Z](?:[^'']|'''')*'')(?= |$)', '\1:16383', 'g'
  )::tsvector
$$;

CREATE FUNCTION pg_temp.base36("number" INTEGER) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  WITH RECURSIVE "digits" ("rest", "text") AS (
    SELECT "number", ''
    UNION ALL
    SELECT "rest" / 36, substr('0123456789abcdefghijklmnopqrstuvwxyz', "rest" % 36 + 1, 1) || "text" FROM "digits" WHERE "rest" > 0
  )
  SELECT "text" FROM "digits" WHERE "rest" = 0
$$;

-- Days and statuses do not change by this: nothing is counted again.
ALTER TABLE "indexed_orders" DISABLE TRIGGER USER;

UPDATE "indexed_orders" o
SET "document" = pg_temp.segmented(o."document", to_hex(o."order_id" >> 13)) || array_to_tsvector(
  ARRAY(SELECT s."number" || '.' || to_hex(o."order_id" >> 13) || '#' || v."value" FROM (
    SELECT unnest(ARRAY[
      'status=' || o."status_id",
      'payment=' || lower(o."payment_status"),
      'channel=' || o."channel_id",
      'with=' || o."status_id" || ' payment ' || lower(o."payment_status")
    ])
    UNION ALL
    SELECT unnest(ARRAY['is=' || f."flag", 'with=' || o."status_id" || ' is ' || f."flag"]) FROM (VALUES
      ('paid', o."payment_status" IN ('paid', 'captured', 'partially refunded')),
      ('unpaid', o."payment_status" NOT IN ('paid', 'captured', 'partially refunded', 'refunded')),
      ('shipped', o."items_shipped" > 0 AND o."items_shipped" >= o."items_total"),
      ('unshipped', o."items_shipped" < o."items_total" AND NOT o."is_digital"),
      ('refunded', o."status_id" IN (4, 14) OR o."payment_status" IN ('refunded', 'partially refunded')),
      ('archived', o."place" = 'archived'),
      ('guest', COALESCE(o."customer_id", 0) = 0),
      ('digital', o."is_digital"),
      ('has-note', o."staff_notes" <> ''),
      ('has-message', o."has_customer_message"),
      ('has-tracking', o."tracking_numbers" <> '{}'),
      ('has-coupon', o."has_coupon")
    ) AS f ("flag", "is_so") WHERE f."is_so"
  ) AS v ("value"))
)
FROM (SELECT "store_hash", pg_temp.base36("index_number") AS "number" FROM "stores") s
WHERE s."store_hash" = o."store_hash";

ALTER TABLE "indexed_orders" ENABLE TRIGGER USER;

-- New lexemes go into the index at once: a list of those that wait would be read through for each segment of a search.
CREATE INDEX "indexed_orders_document_idx" ON "indexed_orders" USING GIN ("document") WITH (fastupdate = off);

-- Where the words stand that are known.
UPDATE "search_words" w SET "segments" = p."segments"
FROM (
  SELECT "store_hash", "word", array_agg("segment") AS "segments" FROM (
    SELECT DISTINCT o."store_hash", o."order_id" >> 13 AS "segment", substring(l."lexeme" FROM '^[0-9a-z]+[.][0-9a-f]+[~W](.*)$') AS "word"
    FROM "indexed_orders" o CROSS JOIN LATERAL unnest(tsvector_to_array(o."document")) AS l ("lexeme")
  ) AS stands WHERE "word" IS NOT NULL GROUP BY 1, 2
) p
WHERE p."store_hash" = w."store_hash" AND p."word" = w."word";
