'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { OrderScreenFrame } from './order-screen-frame.tsx';

interface ScreenNameProps {
  readonly orderId: number | null;
  readonly title: string;
}

/** A screen of an order on which nothing can be done, and why. */
export function OrderScreenNotice({ text, ...name }: ScreenNameProps & { readonly text: string }) {
  return (
    <OrderScreenFrame {...name}>
      <Panel>
        <Text marginBottom="none">{text}</Text>
      </Panel>
    </OrderScreenFrame>
  );
}

interface OrderScreenReadingProps extends ScreenNameProps {
  readonly label: string;
  readonly request: {
    readonly error: { readonly message: string } | undefined;
    readonly isValidating: boolean;
    readonly mutate: () => Promise<unknown>;
  };
}

/** A screen of an order until what it shows was read. */
export function OrderScreenReading({ label, request, ...name }: OrderScreenReadingProps) {
  const { error, isValidating, mutate } = request;
  return (
    <OrderScreenFrame {...name}>
      <Panel>
        {error === undefined ? (
          <Loading label={label} />
        ) : (
          <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />
        )}
      </Panel>
    </OrderScreenFrame>
  );
}
