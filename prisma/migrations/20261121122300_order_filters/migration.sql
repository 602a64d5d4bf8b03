-- Filters that go together (status, payment, customer, country, items) are answered by this index alone, without the rows.
DROP INDEX "indexed_orders_store_hash_place_status_id_order_id_idx";

-- CreateIndex
CREATE INDEX "indexed_orders_filters_idx" ON "indexed_orders"("store_hash", "place", "status_id", "order_id", "payment_status", "customer_id", "items_total", "items_shipped", "is_digital", "has_coupon", "has_customer_message", "country_codes");
