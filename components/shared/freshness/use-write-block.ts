'use client';

import { useTranslations } from 'use-intl/react';
import { useSyncStatus } from '#lib/client/live.ts';

/** The notice that says at length why nothing can be changed. */
export const PLATFORM_NOTICE_ID = 'platform-notice';

/** What a button that changes something carries while nothing can be changed. */
export interface WriteBlock {
  readonly disabled: true;
  /** The reason, for who points at the button. */
  readonly title: string;
  readonly 'aria-describedby': string;
}

/**
 * Null while changes can be made. Else properties for every button that would change something: the platform does not answer,
 * and the server would refuse anyway. Spread them over the button's own.
 */
export function useWriteBlock(): WriteBlock | null {
  const t = useTranslations('freshness.down');
  const isDown = useSyncStatus()?.platform === 'down';
  return isDown ? { disabled: true, title: t('blocked'), 'aria-describedby': PLATFORM_NOTICE_ID } : null;
}
