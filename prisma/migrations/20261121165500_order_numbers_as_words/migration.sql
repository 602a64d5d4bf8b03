-- Order numbers are words of the vocabulary too, so that a part of one finds the order as a part of any other word does.
-- Shorter ones than three digits hold no part that is long enough to be asked for. Numbers have no neighbours of one edit.
INSERT INTO "search_words" ("store_hash", "word", "deletions", "segments")
SELECT "store_hash", "order_id"::text, '{}', ARRAY["order_id" >> 13] FROM "indexed_orders" WHERE "order_id" >= 100
ON CONFLICT ("store_hash", "word") DO UPDATE
SET "segments" = CASE
  WHEN "search_words"."segments" IS NULL OR "search_words"."segments" @> EXCLUDED."segments" THEN "search_words"."segments"
  ELSE "search_words"."segments" || EXCLUDED."segments"
END;
