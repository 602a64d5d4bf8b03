'use client';

import useSWR, { type SWRResponse } from 'swr';
import type { ProductDetail, ProductHits } from '#lib/catalogue/contract.ts';
import { keys, type ProductKey, type ProductSearchKey } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';
import { useSettled } from './settled.ts';

/** Between the last letter and the search. */
const TYPING_PAUSE_MS = 250;

/** Products whose name, SKU or brand has the words. The ones found before stay until the new ones are there. */
export function useProductSearch(text: string): SWRResponse<ProductHits, RequestError> {
  const wanted = useSettled(text.trim(), TYPING_PAUSE_MS);
  const key = useSession() === null || wanted === '' ? null : keys.productSearch(wanted);
  return useSWR<ProductHits, RequestError, ProductSearchKey | null>(key, searchProducts, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
}

/** A product with everything that can be chosen about it. Null: none. */
export function useProduct(productId: number | null): SWRResponse<ProductDetail, RequestError> {
  const key = useSession() === null || productId === null ? null : keys.product(productId);
  return useSWR<ProductDetail, RequestError, ProductKey | null>(key, fetchProduct, { revalidateOnFocus: false });
}

function searchProducts([, text]: ProductSearchKey): Promise<ProductHits> {
  return request<ProductHits>('/api/catalogue/search', { method: 'POST', body: { text } });
}

function fetchProduct([, productId]: ProductKey): Promise<ProductDetail> {
  return request<ProductDetail>(`/api/catalogue/products/${productId}`);
}
