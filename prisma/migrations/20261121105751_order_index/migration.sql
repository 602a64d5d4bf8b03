-- Fragments of words are found by trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "order_place" AS ENUM ('listed', 'archived', 'gone');

-- CreateEnum
CREATE TYPE "first_sync_phase" AS ENUM ('waiting', 'running', 'done');

-- AlterTable
ALTER TABLE "stores" ADD COLUMN     "index_number" SERIAL NOT NULL;

-- CreateTable
CREATE TABLE "indexed_orders" (
    "store_hash" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "place" "order_place" NOT NULL,
    "modified_at" TIMESTAMPTZ(0) NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "digest" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(0) NOT NULL,
    "shipped_at" TIMESTAMPTZ(0),
    "status_id" SMALLINT NOT NULL,
    "status_label" TEXT NOT NULL,
    "customer_id" INTEGER,
    "customer_name" TEXT NOT NULL,
    "customer_sort" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "country_codes" TEXT[],
    "items_total" INTEGER NOT NULL,
    "items_shipped" INTEGER NOT NULL,
    "total" DECIMAL(20,4) NOT NULL,
    "currency_code" TEXT NOT NULL,
    "payment_status" TEXT NOT NULL,
    "payment_method" TEXT NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "external_order_id" TEXT NOT NULL,
    "is_digital" BOOLEAN NOT NULL,
    "staff_notes" TEXT NOT NULL,
    "has_customer_message" BOOLEAN NOT NULL,
    "has_coupon" BOOLEAN NOT NULL,
    "texts" JSONB NOT NULL,
    "tracking_numbers" TEXT[],
    "tracking_read_at" TIMESTAMPTZ(3),
    "document" tsvector NOT NULL,

    CONSTRAINT "indexed_orders_pkey" PRIMARY KEY ("store_hash","order_id")
);

-- CreateTable
CREATE TABLE "search_words" (
    "store_hash" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "deletions" TEXT[],

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("store_hash","word")
);

-- CreateTable
CREATE TABLE "order_day_counts" (
    "store_hash" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "status_id" SMALLINT NOT NULL,
    "orders" INTEGER NOT NULL,

    CONSTRAINT "order_day_counts_pkey" PRIMARY KEY ("store_hash","day","status_id")
);

-- CreateTable
CREATE TABLE "sync_states" (
    "store_hash" TEXT NOT NULL,
    "install_id" UUID NOT NULL,
    "phase" "first_sync_phase" NOT NULL DEFAULT 'waiting',
    "next_min_id" INTEGER NOT NULL DEFAULT 1,
    "orders_done" INTEGER NOT NULL DEFAULT 0,
    "orders_total" INTEGER,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "swept_up_to" TIMESTAMPTZ(0),
    "last_sweep_at" TIMESTAMPTZ(3),
    "last_sweep_found" INTEGER,
    "last_answer_at" TIMESTAMPTZ(3),
    "last_failure" TEXT,
    "last_audit_at" TIMESTAMPTZ(3),
    "audit_sampled" INTEGER,
    "audit_drifted" INTEGER,
    "hooks" JSONB,
    "hooks_checked_at" TIMESTAMPTZ(3),
    "sealed_hook_secret" TEXT,
    "last_event_at" TIMESTAMPTZ(3),
    "last_event_lag_ms" INTEGER,
    "events_ignored" INTEGER NOT NULL DEFAULT 0,
    "lease_number" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "sync_states_pkey" PRIMARY KEY ("store_hash")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "id" BIGSERIAL NOT NULL,
    "store_hash" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(0) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quarantined_orders" (
    "store_hash" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quarantined_orders_pkey" PRIMARY KEY ("store_hash","order_id")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "store_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "is_shared" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "columns" TEXT[],
    "sort" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_preferences" (
    "store_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "list_preferences_pkey" PRIMARY KEY ("store_hash","user_id")
);

-- CreateIndex
CREATE INDEX "indexed_orders_document_idx" ON "indexed_orders" USING GIN ("document");

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_place_order_id_idx" ON "indexed_orders"("store_hash", "place", "order_id");

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_place_created_at_order_id_idx" ON "indexed_orders"("store_hash", "place", "created_at", "order_id");

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_place_modified_at_order_id_idx" ON "indexed_orders"("store_hash", "place", "modified_at", "order_id");

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_place_total_order_id_idx" ON "indexed_orders"("store_hash", "place", "total", "order_id");

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_place_customer_sort_order_id_idx" ON "indexed_orders"("store_hash", "place", "customer_sort", "order_id");

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_place_status_id_order_id_idx" ON "indexed_orders"("store_hash", "place", "status_id", "order_id");

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_place_payment_status_order_id_idx" ON "indexed_orders"("store_hash", "place", "payment_status", "order_id");

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_place_items_total_order_id_idx" ON "indexed_orders"("store_hash", "place", "items_total", "order_id");

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_place_country_code_order_id_idx" ON "indexed_orders"("store_hash", "place", "country_code", "order_id");

-- CreateIndex
CREATE INDEX "indexed_orders_store_hash_place_channel_id_order_id_idx" ON "indexed_orders"("store_hash", "place", "channel_id", "order_id");

-- CreateIndex
CREATE INDEX "search_words_word_idx" ON "search_words" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "search_words_deletions_idx" ON "search_words" USING GIN ("deletions");

-- CreateIndex
CREATE INDEX "webhook_events_store_hash_order_id_done_at_idx" ON "webhook_events"("store_hash", "order_id", "done_at");

-- CreateIndex
CREATE INDEX "webhook_events_received_at_idx" ON "webhook_events"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_events_store_hash_event_id_key" ON "webhook_events"("store_hash", "event_id");

-- CreateIndex
CREATE INDEX "saved_views_store_hash_user_id_idx" ON "saved_views"("store_hash", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "stores_index_number_key" ON "stores"("index_number");

-- AddForeignKey
ALTER TABLE "indexed_orders" ADD CONSTRAINT "indexed_orders_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_day_counts" ADD CONSTRAINT "order_day_counts_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_states" ADD CONSTRAINT "sync_states_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_events" ADD CONSTRAINT "webhook_events_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quarantined_orders" ADD CONSTRAINT "quarantined_orders_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_preferences" ADD CONSTRAINT "list_preferences_store_hash_user_id_fkey" FOREIGN KEY ("store_hash", "user_id") REFERENCES "store_users"("store_hash", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The planner must know the common words of a million orders from the rare ones: by them it chooses how to search.
ALTER TABLE "indexed_orders" ALTER COLUMN "document" SET STATISTICS 1000;
