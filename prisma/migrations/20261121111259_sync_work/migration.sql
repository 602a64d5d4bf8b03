-- DropIndex
DROP INDEX "webhook_events_store_hash_order_id_done_at_idx";

-- AlterTable
ALTER TABLE "sync_states" ADD COLUMN     "compared_at" TIMESTAMPTZ(3),
ADD COLUMN     "events_late" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "webhook_events" ADD COLUMN     "claimed_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_tracking_read_at_order_id_idx" ON "indexed_orders"("store_hash", "tracking_read_at", "order_id");

-- CreateIndex
CREATE INDEX "webhook_events_store_hash_done_at_order_id_idx" ON "webhook_events"("store_hash", "done_at", "order_id");
