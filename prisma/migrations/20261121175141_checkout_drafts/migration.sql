-- CreateTable
CREATE TABLE "checkout_drafts" (
    "id" UUID NOT NULL,
    "store_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "cart_id" UUID NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "currency_code" TEXT NOT NULL,
    "customer_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,
    "lines" JSONB NOT NULL,
    "total" TEXT NOT NULL DEFAULT '0',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "order_id" INTEGER,

    CONSTRAINT "checkout_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "checkout_drafts_store_hash_user_id_changed_at_idx" ON "checkout_drafts"("store_hash", "user_id", "changed_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "checkout_drafts_store_hash_cart_id_key" ON "checkout_drafts"("store_hash", "cart_id");

-- AddForeignKey
ALTER TABLE "checkout_drafts" ADD CONSTRAINT "checkout_drafts_store_hash_user_id_fkey" FOREIGN KEY ("store_hash", "user_id") REFERENCES "store_users"("store_hash", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
