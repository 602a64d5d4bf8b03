'use client';

import { Flex, ProgressCircle, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';

/** A part of a screen that is being read, named for people and screen readers. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <Flex alignItems="center" flexGap={theme.spacing.small} role="status">
      <span aria-hidden>
        <ProgressCircle size="xSmall" />
      </span>
      <Text color="secondary60">{label}</Text>
    </Flex>
  );
}
