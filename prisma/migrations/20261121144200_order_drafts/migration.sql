-- CreateTable
CREATE TABLE "order_drafts" (
    "id" UUID NOT NULL,
    "store_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "order_id" INTEGER,

    CONSTRAINT "order_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "order_drafts_reference_key" ON "order_drafts"("reference");

-- CreateIndex
CREATE INDEX "order_drafts_store_hash_user_id_changed_at_idx" ON "order_drafts"("store_hash", "user_id", "changed_at" DESC);

-- AddForeignKey
ALTER TABLE "order_drafts" ADD CONSTRAINT "order_drafts_store_hash_user_id_fkey" FOREIGN KEY ("store_hash", "user_id") REFERENCES "store_users"("store_hash", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
