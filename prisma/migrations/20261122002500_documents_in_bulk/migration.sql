-- A page's documents enter the index together and sorted, which is half the work of one after the other. What waits for that is
-- read by every search: each writer has it taken in before it ends (docs/decisions/0016).
ALTER INDEX "indexed_orders_document_idx" SET (fastupdate = on);

-- Only an index's owner may ask for it, and the app need not be the one who migrates.
CREATE FUNCTION "settle_order_documents"() RETURNS BIGINT LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT gin_clean_pending_list('indexed_orders_document_idx'::regclass)
$$;
