'use client';

import { Button, Flex, InlineMessage } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { useOrderPath } from '#components/shared/order-screen/use-order-path.ts';
import type { EditState } from '#lib/orders/edit-contract.ts';
import { fieldText } from './field-text.ts';
import { useFieldName } from './field-name.ts';
import type { SaveControl, SaveStep } from './use-save.ts';

interface SavedNoticeProps {
  readonly base: EditState;
  readonly step: Extract<SaveStep, { kind: 'saved' }>;
  readonly control: SaveControl;
}

/** The save against what was said of it: every miss is named, and what others changed in the same moment. */
export function SavedNotice({ base, step, control }: SavedNoticeProps) {
  const t = useTranslations('orderEdit.saved');
  const nameOf = useFieldName(base);
  const router = useRouter();
  const href = useOrderPath(base.orderId);
  const { misses, changedElsewhere, isVerified } = step.done;
  const shown = (path: string, text: string) => (text === '' ? '–' : fieldText(path, text, base.currencyCode));
  const texts = [
    ...misses.map(({ path, expected, actual }) =>
      t('miss', { field: nameOf(path), expected: shown(path, expected), actual: shown(path, actual) }),
    ),
    ...[...new Set(changedElsewhere.map(nameOf))].map((field) => t('elsewhere', { field })),
    ...(isVerified ? [] : [t('unverified')]),
  ];
  const { undo } = step;
  return (
    <div role="status">
      <InlineMessage
        marginBottom="small"
        messages={[
          { text: texts.length === 0 ? t('asPredicted') : t('withMisses') },
          ...texts.map((text) => ({ text })),
        ]}
        type={texts.length === 0 ? 'success' : 'warning'}
      />
      <Flex flexGap={theme.spacing.xSmall} flexWrap="wrap" marginBottom="medium">
        <Button onClick={() => router.push(href)} type="button" variant="secondary">
          {t('toOrder')}
        </Button>
        {undo === null ? null : (
          <Button onClick={() => control.undo(undo)} type="button" variant="subtle">
            {t('undo')}
          </Button>
        )}
      </Flex>
    </div>
  );
}
