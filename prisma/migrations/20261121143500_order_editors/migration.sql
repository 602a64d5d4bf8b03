-- CreateTable
CREATE TABLE "order_editors" (
    "store_hash" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_editors_pkey" PRIMARY KEY ("store_hash","order_id","user_id")
);

-- AddForeignKey
ALTER TABLE "order_editors" ADD CONSTRAINT "order_editors_store_hash_user_id_fkey" FOREIGN KEY ("store_hash", "user_id") REFERENCES "store_users"("store_hash", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
