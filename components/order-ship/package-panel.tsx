'use client';

import { InlineMessage, Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import type { ShipLine } from '#lib/shipments/contract.ts';
import { PackageLines } from './package-lines.tsx';
import type { Package, PackingEvent } from './packing.ts';
import { TrackingFields } from './tracking-fields.tsx';

interface PackagePanelProps {
  readonly packed: Package;
  readonly number: number;
  readonly isOnly: boolean;
  readonly isSending: boolean;
  readonly lines: readonly ShipLine[];
  /** Pieces of each line that no package holds; negative: more are packed than are left. */
  readonly free: ReadonlyMap<number, number>;
  readonly dispatch: (event: PackingEvent) => void;
  /** Where Enter leads from the last tracking number. */
  readonly onLast: (() => void) | undefined;
}

/** One package: what is in it, and how it is followed. */
export function PackagePanel({ packed, number, isOnly, isSending, lines, free, dispatch, onLast }: PackagePanelProps) {
  const t = useTranslations('shipping.package');
  const isLocked = isSending || packed.trouble?.kind === 'unclear';
  const remove = {
    onClick: () => dispatch({ kind: 'remove', key: packed.key }),
    text: t('remove'),
    variant: 'subtle' as const,
    disabled: isLocked,
  };
  return (
    <Panel header={t('title', { number: String(number) })} {...(isOnly ? {} : { action: remove })}>
      {packed.trouble === null || packed.trouble.lineId !== null ? null : (
        <InlineMessage
          header={t(packed.trouble.kind)}
          marginBottom="medium"
          messages={[{ text: packed.trouble.message }]}
          type={packed.trouble.kind === 'unclear' ? 'warning' : 'error'}
        />
      )}
      <TrackingFields dispatch={dispatch} isFirst={number === 1} isLocked={isLocked} onLast={onLast} packed={packed} />
      <PackageLines
        dispatch={dispatch}
        free={free}
        isLocked={isLocked}
        lines={lines}
        packageKey={packed.key}
        quantities={packed.quantities}
        trouble={packed.trouble}
      />
    </Panel>
  );
}
