'use client';

import { useEffect, useState } from 'react';
import { beginDraft, saveDraft } from '#lib/client/create.ts';
import { RequestError } from '#lib/client/request-error.ts';
import type { Draft } from '#lib/order-create/contract.ts';
import { createDraftSaver, type DraftSaver, type Saving } from './draft-saver.ts';

/** The saver of a draft, and how far it is. */
export function useDraftSaving(draft: Draft): { readonly state: Saving; readonly saver: DraftSaver } {
  const [state, setState] = useState<Saving>(draft.revision === 0 ? 'none' : 'saved');
  const [saver] = useState(() =>
    createDraftSaver(
      {
        begin: async () => (await beginDraft(draft.id, null)).revision,
        save: async (revision, content) => (await saveDraft(draft.id, revision, content)).revision,
        isNewer: (error) => error instanceof RequestError && (error.code === 'conflict' || error.code === 'not_found'),
      },
      draft,
      setState,
    ),
  );
  useEffect(() => {
    // The last words must not be lost with the page.
    window.addEventListener('pagehide', saver.flush);
    return () => {
      window.removeEventListener('pagehide', saver.flush);
      saver.flush();
    };
  }, [saver]);
  return { state, saver };
}
