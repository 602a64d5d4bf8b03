-- Order numbers rise with the days, nearly: between which ones a day's orders lie tells a search by days where to look.
ALTER TABLE "order_day_counts" ADD COLUMN     "first_order_id" INTEGER,
ADD COLUMN     "last_order_id" INTEGER;

-- What entered a day and status and what left it. Numbers only widen: what left may have been one between the others.
CREATE OR REPLACE FUNCTION "count_order_days"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "order_day_counts" AS kept ("store_hash", "day", "status_id", "orders", "first_order_id", "last_order_id")
    SELECT n."store_hash", (n."created_at" AT TIME ZONE s."zone")::date, n."status_id", count(*), min(n."order_id"), max(n."order_id")
    FROM "new_orders" n
    JOIN (SELECT "store_hash", "usable_zone"("time_zone") AS "zone" FROM "stores"
          WHERE "store_hash" IN (SELECT DISTINCT "store_hash" FROM "new_orders")) s USING ("store_hash")
    WHERE n."place" = 'listed'
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("store_hash", "day", "status_id") DO UPDATE SET
      "orders" = kept."orders" + excluded."orders",
      "first_order_id" = LEAST(kept."first_order_id", excluded."first_order_id"),
      "last_order_id" = GREATEST(kept."last_order_id", excluded."last_order_id");
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
    INSERT INTO "order_day_counts" AS kept ("store_hash", "day", "status_id", "orders", "first_order_id", "last_order_id")
    SELECT c."store_hash", (c."created_at" AT TIME ZONE s."zone")::date, c."status_id", sum(c."change"),
      min(c."order_id") FILTER (WHERE c."change" > 0), max(c."order_id") FILTER (WHERE c."change" > 0)
    FROM (
      SELECT m."store_hash", m."order_id", v."created_at", v."status_id", v."change"
      FROM (
        SELECT n."store_hash", n."order_id", n."created_at", n."status_id", n."place",
          o."created_at" AS "old_created_at", o."status_id" AS "old_status_id", o."place" AS "old_place"
        FROM "new_orders" n JOIN "old_orders" o USING ("store_hash", "order_id")
        WHERE (n."place", n."created_at", n."status_id") IS DISTINCT FROM (o."place", o."created_at", o."status_id")
      ) m
      CROSS JOIN LATERAL (VALUES
        (m."created_at", m."status_id", 1, m."place"), (m."old_created_at", m."old_status_id", -1, m."old_place")
      ) AS v ("created_at", "status_id", "change", "place")
      WHERE v."place" = 'listed'
    ) c
    JOIN (SELECT "store_hash", "usable_zone"("time_zone") AS "zone" FROM "stores"
          WHERE "store_hash" IN (SELECT DISTINCT "store_hash" FROM "new_orders")) s USING ("store_hash")
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("store_hash", "day", "status_id") DO UPDATE SET
      "orders" = kept."orders" + excluded."orders",
      "first_order_id" = LEAST(kept."first_order_id", excluded."first_order_id"),
      "last_order_id" = GREATEST(kept."last_order_id", excluded."last_order_id");
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "recount_order_days"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('index ' || NEW."store_hash", 0));
  DELETE FROM "order_day_counts" WHERE "store_hash" = NEW."store_hash";
  INSERT INTO "order_day_counts" ("store_hash", "day", "status_id", "orders", "first_order_id", "last_order_id")
  SELECT "store_hash", ("created_at" AT TIME ZONE "usable_zone"(NEW."time_zone"))::date, "status_id", count(*), min("order_id"), max("order_id")
  FROM "indexed_orders" WHERE "store_hash" = NEW."store_hash" AND "place" = 'listed'
  GROUP BY 1, 2, 3;
  RETURN NULL;
END $$;

-- Days that were counted before this.
UPDATE "order_day_counts" kept SET "first_order_id" = f."first", "last_order_id" = f."last"
FROM (
  SELECT o."store_hash", (o."created_at" AT TIME ZONE s."zone")::date AS "day", o."status_id", min(o."order_id") AS "first", max(o."order_id") AS "last"
  FROM "indexed_orders" o
  JOIN (SELECT "store_hash", "usable_zone"("time_zone") AS "zone" FROM "stores") s USING ("store_hash")
  WHERE o."place" = 'listed' GROUP BY 1, 2, 3
) f
WHERE f."store_hash" = kept."store_hash" AND f."day" = kept."day" AND f."status_id" = kept."status_id";
