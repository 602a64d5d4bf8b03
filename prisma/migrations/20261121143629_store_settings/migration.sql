-- AlterTable
ALTER TABLE "stores" ADD COLUMN     "extensions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}';
