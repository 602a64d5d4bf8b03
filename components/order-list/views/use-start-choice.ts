'use client';

import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { useListPreference } from '#lib/client/views.ts';
import type { ViewList } from '#lib/views/contract.ts';
import { startViewOf } from '#lib/views/start-rules.ts';
import type { StartAct } from './view-menu.ts';

export interface StartChoice {
  /** The view that the list opens with; null: all orders. */
  readonly startId: string | null;
  /** It is the person's own choice. */
  readonly hasOwnStart: boolean;
  /** Has the list open with what is shown, or as usual again. `view`: null where all orders are shown. */
  readonly choose: (act: StartAct, view: { readonly id: string; readonly name: string } | null) => Promise<void>;
}

/** What this person's list opens with, and the ways to choose it. */
export function useStartChoice(list: ViewList | undefined): StartChoice {
  const t = useTranslations('orderList.views');
  const { preference = {}, save } = useListPreference();
  return {
    startId: list === undefined ? null : (startViewOf({ preference, views: list })?.id ?? null),
    hasOwnStart: preference.startView !== undefined,
    choose: async (act, view) => {
      const failed = await save({ startView: act === 'startUsual' ? undefined : (view?.id ?? null) });
      const text = act === 'startUsual' ? t('startUsual') : t('startKept', { name: view?.name ?? t('all') });
      showOutcome(failed === null ? { type: 'success', text } : { type: 'error', text: failed.message });
    },
  };
}
