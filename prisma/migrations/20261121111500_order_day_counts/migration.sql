-- Orders per day of the store and status are counted by the database itself, in the statement that changes the orders: no
-- writer can forget it, and no reader has to scan. Writers of one store go one after the other (an advisory lock of theirs).

-- A zone that this server does not know must not keep orders from being written.
CREATE FUNCTION "usable_zone"(zone TEXT) RETURNS TEXT LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM now() AT TIME ZONE zone;
  RETURN zone;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN 'UTC';
END $$;

-- Adds signed counts; a store that is being deleted is not there any more, and gets none.
CREATE FUNCTION "count_order_days"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "order_day_counts" AS kept ("store_hash", "day", "status_id", "orders")
    SELECT n."store_hash", (n."created_at" AT TIME ZONE s."zone")::date, n."status_id", count(*)
    FROM "new_orders" n
    JOIN (SELECT "store_hash", "usable_zone"("time_zone") AS "zone" FROM "stores"
          WHERE "store_hash" IN (SELECT DISTINCT "store_hash" FROM "new_orders")) s USING ("store_hash")
    WHERE n."place" = 'listed'
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("store_hash", "day", "status_id") DO UPDATE SET "orders" = kept."orders" + excluded."orders";
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "order_day_counts" AS kept ("store_hash", "day", "status_id", "orders")
    SELECT o."store_hash", (o."created_at" AT TIME ZONE s."zone")::date, o."status_id", -count(*)
    FROM "old_orders" o
    JOIN (SELECT "store_hash", "usable_zone"("time_zone") AS "zone" FROM "stores"
          WHERE "store_hash" IN (SELECT DISTINCT "store_hash" FROM "old_orders")) s USING ("store_hash")
    WHERE o."place" = 'listed'
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("store_hash", "day", "status_id") DO UPDATE SET "orders" = kept."orders" + excluded."orders";
  ELSE
    INSERT INTO "order_day_counts" AS kept ("store_hash", "day", "status_id", "orders")
    SELECT c."store_hash", (c."created_at" AT TIME ZONE s."zone")::date, c."status_id", sum(c."change")
    FROM (SELECT "store_hash", "created_at", "status_id", 1 AS "change" FROM "new_orders" WHERE "place" = 'listed'
          UNION ALL
          SELECT "store_hash", "created_at", "status_id", -1 FROM "old_orders" WHERE "place" = 'listed') c
    JOIN (SELECT "store_hash", "usable_zone"("time_zone") AS "zone" FROM "stores"
          WHERE "store_hash" IN (SELECT DISTINCT "store_hash" FROM "new_orders")) s USING ("store_hash")
    GROUP BY 1, 2, 3 HAVING sum(c."change") <> 0 ORDER BY 1, 2, 3
    ON CONFLICT ("store_hash", "day", "status_id") DO UPDATE SET "orders" = kept."orders" + excluded."orders";
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "indexed_orders_inserted" AFTER INSERT ON "indexed_orders"
REFERENCING NEW TABLE AS "new_orders" FOR EACH STATEMENT EXECUTE FUNCTION "count_order_days"();
CREATE TRIGGER "indexed_orders_updated" AFTER UPDATE ON "indexed_orders"
REFERENCING OLD TABLE AS "old_orders" NEW TABLE AS "new_orders" FOR EACH STATEMENT EXECUTE FUNCTION "count_order_days"();
CREATE TRIGGER "indexed_orders_deleted" AFTER DELETE ON "indexed_orders"
REFERENCING OLD TABLE AS "old_orders" FOR EACH STATEMENT EXECUTE FUNCTION "count_order_days"();

-- Days are other days in another zone: all of the store's are counted anew, while no writer is at work.
CREATE FUNCTION "recount_order_days"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('index ' || NEW."store_hash", 0));
  DELETE FROM "order_day_counts" WHERE "store_hash" = NEW."store_hash";
  INSERT INTO "order_day_counts" ("store_hash", "day", "status_id", "orders")
  SELECT "store_hash", ("created_at" AT TIME ZONE "usable_zone"(NEW."time_zone"))::date, "status_id", count(*)
  FROM "indexed_orders" WHERE "store_hash" = NEW."store_hash" AND "place" = 'listed'
  GROUP BY 1, 2, 3;
  RETURN NULL;
END $$;

CREATE TRIGGER "stores_time_zone_changed" AFTER UPDATE OF "time_zone" ON "stores"
FOR EACH ROW WHEN (OLD."time_zone" IS DISTINCT FROM NEW."time_zone") EXECUTE FUNCTION "recount_order_days"();

-- Searches read a few hundred whole documents in the list's order: they stay in the row and uncompressed, and what only
-- the found rows show goes out of it. How common a word is, a search measures for itself (docs/decisions/0016).
ALTER TABLE "indexed_orders" ALTER COLUMN "document" SET STORAGE MAIN;
ALTER TABLE "indexed_orders" ALTER COLUMN "document" SET STATISTICS DEFAULT;
