-- AlterTable
ALTER TABLE "audit_entries" ADD COLUMN     "reason" TEXT,
ADD COLUMN     "subject" TEXT;

-- AlterTable
ALTER TABLE "intents" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "subject" TEXT,
ALTER COLUMN "order_id" DROP NOT NULL;
