'use client';

import { Button, Flex } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';

interface FormButtonsProps {
  readonly isChanged: boolean;
  readonly isSending: boolean;
  readonly onDiscard: () => void;
}

/** Saves a form of the settings, or takes what was typed back. */
export function FormButtons({ isChanged, isSending, onDiscard }: FormButtonsProps) {
  const t = useTranslations('lists.form');
  return (
    <Flex flexGap="0.5rem" flexWrap="wrap" marginTop="medium">
      <Button disabled={!isChanged} isLoading={isSending} marginBottom="none" mobileWidth="auto" type="submit">
        {t('save')}
      </Button>
      {isChanged ? (
        <Button
          disabled={isSending}
          marginBottom="none"
          mobileWidth="auto"
          onClick={onDiscard}
          type="button"
          variant="subtle"
        >
          {t('discard')}
        </Button>
      ) : null}
    </Flex>
  );
}
