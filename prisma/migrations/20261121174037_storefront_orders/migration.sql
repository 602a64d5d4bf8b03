-- CreateEnum
CREATE TYPE "storefront_event_state" AS ENUM ('waiting', 'confirmed', 'refused');

-- CreateTable
CREATE TABLE "storefront_keys" (
    "store_hash" TEXT NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "storefront_keys_pkey" PRIMARY KEY ("store_hash","channel_id")
);

-- CreateTable
CREATE TABLE "storefront_events" (
    "store_hash" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "order_id" INTEGER NOT NULL,
    "cart_id" TEXT NOT NULL,
    "items" INTEGER NOT NULL,
    "has_coupon" BOOLEAN NOT NULL,
    "device" TEXT NOT NULL,
    "referrer" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "storefront_event_state" NOT NULL DEFAULT 'waiting',
    "refusal" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "storefront_events_pkey" PRIMARY KEY ("store_hash","nonce")
);

-- CreateTable
CREATE TABLE "storefront_orders" (
    "store_hash" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "items" INTEGER NOT NULL,
    "has_coupon" BOOLEAN NOT NULL,
    "device" TEXT NOT NULL,
    "referrer" TEXT NOT NULL,
    "cart_ms" BIGINT,

    CONSTRAINT "storefront_orders_pkey" PRIMARY KEY ("store_hash","order_id")
);

-- CreateTable
CREATE TABLE "storefront_carts" (
    "store_hash" TEXT NOT NULL,
    "cart_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "storefront_carts_pkey" PRIMARY KEY ("store_hash","cart_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "storefront_keys_key_key" ON "storefront_keys"("key");

-- CreateIndex
CREATE INDEX "storefront_events_store_hash_channel_id_received_at_idx" ON "storefront_events"("store_hash", "channel_id", "received_at");

-- CreateIndex
CREATE INDEX "storefront_events_store_hash_state_received_at_idx" ON "storefront_events"("store_hash", "state", "received_at");

-- CreateIndex
CREATE INDEX "storefront_orders_store_hash_told_at_idx" ON "storefront_orders"("store_hash", "told_at");

-- CreateIndex
CREATE INDEX "storefront_carts_created_at_idx" ON "storefront_carts"("created_at");

-- AddForeignKey
ALTER TABLE "storefront_keys" ADD CONSTRAINT "storefront_keys_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "storefront_events" ADD CONSTRAINT "storefront_events_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "storefront_orders" ADD CONSTRAINT "storefront_orders_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "storefront_carts" ADD CONSTRAINT "storefront_carts_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;
