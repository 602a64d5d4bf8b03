-- Search: substrings by trigram, letters without their accents.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateEnum
CREATE TYPE "store_status" AS ENUM ('active', 'suspended', 'needs_approval');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('viewer', 'editor', 'money', 'admin');

-- CreateEnum
CREATE TYPE "intent_state" AS ENUM ('planned', 'sent', 'done', 'failed', 'unknown');

-- CreateEnum
CREATE TYPE "audit_outcome" AS ENUM ('done', 'refused', 'denied', 'conflict', 'unknown');

-- CreateTable
CREATE TABLE "stores" (
    "store_hash" TEXT NOT NULL,
    "install_id" UUID NOT NULL,
    "status" "store_status" NOT NULL DEFAULT 'active',
    "sealed_token" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "currency_code" TEXT NOT NULL,
    "default_role" "role" NOT NULL DEFAULT 'viewer',
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "facts_at" TIMESTAMPTZ(3),

    CONSTRAINT "stores_pkey" PRIMARY KEY ("store_hash")
);

-- CreateTable
CREATE TABLE "store_users" (
    "store_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "can_install" BOOLEAN NOT NULL DEFAULT false,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "store_users_pkey" PRIMARY KEY ("store_hash","user_id")
);

-- CreateTable
CREATE TABLE "session_codes" (
    "code_hash" TEXT NOT NULL,
    "store_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_codes_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "store_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "renewed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spent_tokens" (
    "jti" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "spent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_tokens_pkey" PRIMARY KEY ("jti")
);

-- CreateTable
CREATE TABLE "intents" (
    "id" UUID NOT NULL,
    "store_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "order_id" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "state" "intent_state" NOT NULL,
    "change" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "answer" JSONB,

    CONSTRAINT "intents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "store_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" INTEGER,
    "order_id" INTEGER,
    "action" TEXT NOT NULL,
    "outcome" "audit_outcome" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "intent_id" UUID,
    "platform_status" INTEGER,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "session_codes_expires_at_idx" ON "session_codes"("expires_at");

-- CreateIndex
CREATE INDEX "sessions_store_hash_user_id_idx" ON "sessions"("store_hash", "user_id");

-- CreateIndex
CREATE INDEX "sessions_started_at_idx" ON "sessions"("started_at");

-- CreateIndex
CREATE INDEX "spent_tokens_spent_at_idx" ON "spent_tokens"("spent_at");

-- CreateIndex
CREATE INDEX "intents_state_created_at_idx" ON "intents"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "intents_store_hash_user_id_idempotency_key_key" ON "intents"("store_hash", "user_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_intent_id_key" ON "audit_entries"("intent_id");

-- CreateIndex
CREATE INDEX "audit_entries_store_hash_order_id_at_idx" ON "audit_entries"("store_hash", "order_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "store_users" ADD CONSTRAINT "store_users_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_codes" ADD CONSTRAINT "session_codes_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_codes" ADD CONSTRAINT "session_codes_store_hash_user_id_fkey" FOREIGN KEY ("store_hash", "user_id") REFERENCES "store_users"("store_hash", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_store_hash_user_id_fkey" FOREIGN KEY ("store_hash", "user_id") REFERENCES "store_users"("store_hash", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intents" ADD CONSTRAINT "intents_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_store_hash_fkey" FOREIGN KEY ("store_hash") REFERENCES "stores"("store_hash") ON DELETE CASCADE ON UPDATE CASCADE;
