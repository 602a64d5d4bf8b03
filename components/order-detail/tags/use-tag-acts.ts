'use client';

import { useCallback, useRef, useState } from 'react';
import { useChangeTags, type TagWish } from '#lib/client/tags.ts';
import { RequestError } from '#lib/client/request-error.ts';

interface TagActs {
  readonly isBusy: boolean;
  /** What the last change failed with; empty after one that went well. */
  readonly failure: string;
  /** True when it was done. */
  readonly carryOut: (wish: TagWish) => Promise<boolean>;
}

/** Changes of an order's tags, one at a time. The same wish tried again keeps its key, so that none is carried out twice. */
export function useTagActs(orderId: number): TagActs {
  const change = useChangeTags(orderId);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const tried = useRef<{ readonly wish: string; readonly key: string } | null>(null);
  const carryOut = useCallback(
    async (wish: TagWish) => {
      const text = JSON.stringify(wish);
      const key = tried.current?.wish === text ? tried.current.key : crypto.randomUUID();
      tried.current = { wish: text, key };
      setIsBusy(true);
      try {
        await change(wish, key);
        tried.current = null;
        setFailure('');
        return true;
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        // Refused for good: the next try is another act.
        if (error.code !== 'outcome_unknown' && error.code !== 'unavailable') tried.current = null;
        setFailure(error.message);
        return false;
      } finally {
        setIsBusy(false);
      }
    },
    [change],
  );
  return { isBusy, failure, carryOut };
}
