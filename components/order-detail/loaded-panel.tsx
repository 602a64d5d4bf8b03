'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { panelState, type PanelState } from './panel-state.ts';

export interface PanelRequest<T> {
  readonly data: T | undefined;
  readonly error: { readonly message: string } | undefined;
  readonly isValidating: boolean;
  readonly mutate: () => Promise<unknown>;
}

interface LoadedPanelProps<T> {
  readonly title: string;
  readonly emptyText: string;
  readonly request: PanelRequest<T>;
  readonly isEmpty: (items: T) => boolean;
  readonly children: (items: T) => ReactNode;
  /** Stands below whatever the panel shows. */
  readonly footer?: ReactNode;
}

/** A panel that reads its own part of the order: it can load, fail or be empty without touching the rest. */
export function LoadedPanel<T>({ title, request, isEmpty, footer, ...texts }: LoadedPanelProps<T>) {
  return (
    <Panel header={title}>
      <PanelContent request={request} state={panelState(request, isEmpty)} {...texts} />
      {footer}
    </Panel>
  );
}

interface PanelContentProps<T> extends Pick<LoadedPanelProps<T>, 'emptyText' | 'request' | 'children'> {
  readonly state: PanelState<T>;
}

function PanelContent<T>({ state, request, emptyText, children }: PanelContentProps<T>) {
  const t = useTranslations('orderDetail');
  const retry = { onRetry: () => void request.mutate(), isRetrying: request.isValidating };
  switch (state.kind) {
    case 'loading':
      return <Loading label={t('loadingPanel')} />;
    case 'failed':
      return <LoadFailure message={state.message} {...retry} />;
    case 'empty':
      return (
        <Text color="secondary60" marginBottom="none">
          {emptyText}
        </Text>
      );
    case 'shown':
      return (
        <>
          {state.failure === null ? null : <LoadFailure message={state.failure} {...retry} />}
          {children(state.items)}
        </>
      );
  }
}
