-- CreateTable
CREATE TABLE "order_differences" (
    "id" BIGSERIAL NOT NULL,
    "store_hash" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "modified_at" TIMESTAMPTZ(0) NOT NULL,
    "unseen_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "fields" JSONB NOT NULL,

    CONSTRAINT "order_differences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_carts" (
    "store_hash" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "cart_id" TEXT NOT NULL,

    CONSTRAINT "order_carts_pkey" PRIMARY KEY ("store_hash","order_id")
);

-- CreateIndex
CREATE INDEX "order_differences_store_hash_order_id_seen_at_idx" ON "order_differences"("store_hash", "order_id", "seen_at" DESC);

-- CreateIndex
CREATE INDEX "order_carts_store_hash_cart_id_idx" ON "order_carts"("store_hash", "cart_id");

-- AddForeignKey
ALTER TABLE "order_differences" ADD CONSTRAINT "order_differences_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_carts" ADD CONSTRAINT "order_carts_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;
