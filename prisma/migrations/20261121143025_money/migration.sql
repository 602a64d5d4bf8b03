-- CreateEnum
CREATE TYPE "follow_up_state" AS ENUM ('waiting', 'done', 'failed');

-- CreateEnum
CREATE TYPE "restock_state" AS ENUM ('planned', 'sent', 'done', 'failed', 'dropped');

-- CreateTable
CREATE TABLE "payment_follow_ups" (
    "store_hash" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "refund_id" INTEGER NOT NULL DEFAULT 0,
    "user_id" INTEGER NOT NULL,
    "amount" TEXT NOT NULL,
    "currency_code" TEXT NOT NULL,
    "state" "follow_up_state" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "next_look_at" TIMESTAMPTZ(3) NOT NULL,
    "looks" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_follow_ups_pkey" PRIMARY KEY ("store_hash","order_id","kind","refund_id")
);

-- CreateTable
CREATE TABLE "restock_steps" (
    "store_hash" TEXT NOT NULL,
    "order_id" INTEGER NOT NULL,
    "refund_id" INTEGER NOT NULL,
    "line_id" INTEGER NOT NULL,
    "product_id" INTEGER NOT NULL,
    "variant_id" INTEGER,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "state" "restock_state" NOT NULL,
    "problem" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "restock_steps_pkey" PRIMARY KEY ("store_hash","order_id","refund_id","line_id")
);

-- CreateTable
CREATE TABLE "money_limits" (
    "store_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "currency_code" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "set_by" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "money_limits_pkey" PRIMARY KEY ("store_hash","user_id","currency_code")
);

-- CreateIndex
CREATE INDEX "payment_follow_ups_state_next_look_at_idx" ON "payment_follow_ups"("state", "next_look_at");

-- AddForeignKey
ALTER TABLE "payment_follow_ups" ADD CONSTRAINT "payment_follow_ups_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restock_steps" ADD CONSTRAINT "restock_steps_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "money_limits" ADD CONSTRAINT "money_limits_store_hash_user_id_fkey" FOREIGN KEY ("store_hash", "user_id") REFERENCES "store_users"("store_hash", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
