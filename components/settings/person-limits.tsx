'use client';

import { Button, Small } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { LimitsControl } from '#lib/client/limits.ts';
import { useSession } from '#lib/client/session.ts';
import { isAllowed } from '#lib/core/permissions.ts';
import type { Person } from '#lib/people/contract.ts';
import { LineButtons } from './line-buttons.ts';

const LimitsDialog = dynamic(() => import('./limits-dialog.tsx').then((module) => module.LimitsDialog), { ssr: false });

/** The most that a person may move in one act, and the way to change it. Who may move no money has nothing to limit. */
export function PersonLimits({ person, control }: { readonly person: Person; readonly control: LimitsControl }) {
  const t = useTranslations('settings.people.limits');
  const format = useStoreFormat();
  const session = useSession();
  const [isOpen, setIsOpen] = useState(false);
  if (!isAllowed(person.role, 'money:act')) return <Small as="span">{t('noMoney')}</Small>;
  if (control.data === undefined || session === null) return control.error?.message ?? null;
  const limits = control.data.people.find(({ userId }) => userId === person.id)?.limits ?? [];
  return (
    <LineButtons>
      {limits.length === 0 ? t('unlimited') : limits.map((limit) => format.money(limit)).join(', ')}{' '}
      <Button
        aria-label={t('changeOf', { person: person.email })}
        marginBottom="none"
        mobileWidth="auto"
        onClick={() => setIsOpen(true)}
        type="button"
        variant="subtle"
      >
        {t('change')}
      </Button>
      {isOpen ? (
        <LimitsDialog
          currencyCode={session.store.currencyCode}
          limits={limits}
          onClose={() => setIsOpen(false)}
          person={person}
          setLimits={control.setLimits}
        />
      ) : null}
    </LineButtons>
  );
}
