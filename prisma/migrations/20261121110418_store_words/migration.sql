-- AlterTable
ALTER TABLE "stores" ADD COLUMN     "channels" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "statuses" JSONB NOT NULL DEFAULT '[]';
