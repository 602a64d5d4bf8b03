'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { OrderScreenFrame } from '#components/shared/order-screen/order-screen-frame.tsx';
import { StatusBadge } from '#components/shared/order-status/status-badge.tsx';
import { useMay } from '#lib/client/session.ts';
import { useUnsavedText } from '#lib/client/unsaved-text.ts';
import type { ShipPlan } from '#lib/shipments/contract.ts';
import { DeliveryPanel } from './delivery-panel.tsx';
import { LeftOut } from './left-out.tsx';
import { PackagePanel } from './package-panel.tsx';
import { beginPacking, linesTo, nextAddress, unpacked, type Package, type Packing } from './packing.ts';
import { ShipBar } from './ship-bar.tsx';
import { ShippedPanel } from './shipped-panel.tsx';
import { usePacking } from './use-packing.ts';
import { useShipping } from './use-shipping.ts';

/** Packs and ships what is left of an order. */
export function ShipView({ plan }: { readonly plan: ShipPlan }) {
  const t = useTranslations('shipping');
  const { order } = plan;
  const [state, dispatch] = usePacking(plan);
  const shipping = useShipping(order.id, state, dispatch);
  const mayShip = useMay('orders:edit');
  const shipButton = useRef<HTMLButtonElement>(null);
  const typed = typedIn(state);
  useUnsavedText(t('unsaved', { id: String(order.id) }), typed === '' ? null : typed);
  const { addressId } = state;
  const lines = useMemo(() => linesTo(plan, addressId), [plan, addressId]);
  // The same map while quantities stay: five hundred rows are not drawn again for each letter of a tracking number.
  const quantities = JSON.stringify(state.packages.map((one) => ({ quantities: one.quantities })));
  const free = useMemo(
    () => unpacked(lines, JSON.parse(quantities) as Pick<Package, 'quantities'>[]),
    [lines, quantities],
  );
  const isLeft = nextAddress(plan) !== null;
  const begin = (addressId: number) =>
    dispatch({ kind: 'begin', packing: beginPacking(plan, addressId, crypto.randomUUID()) });
  return (
    <OrderScreenFrame
      badge={<StatusBadge status={{ id: order.statusId, label: order.statusLabel }} />}
      isUnsaved={typed !== ''}
      notices={order.isArchived ? [{ text: t('archived') }] : []}
      orderId={order.id}
      title={t('title', { id: String(order.id) })}
    >
      {shipping.last === null ? null : (
        <ShippedPanel isMoreLeft={isLeft} last={shipping.last} orderId={order.id} sent={shipping.sent} />
      )}
      {!mayShip ? (
        <Panel>
          <Text marginBottom="none">{t('mayNot')}</Text>
        </Panel>
      ) : isLeft || state.packages.some(({ trouble }) => trouble !== null) ? (
        <>
          <DeliveryPanel
            addressId={state.addressId}
            isLocked={shipping.sendingKey !== null || state.packages.some(({ trouble }) => trouble?.kind === 'unclear')}
            onChoose={begin}
            plan={plan}
          />
          {state.packages.map((one, index) => (
            <PackagePanel
              dispatch={dispatch}
              free={free}
              isOnly={state.packages.length === 1}
              isSending={shipping.sendingKey === one.key}
              key={index}
              lines={lines}
              number={index + 1}
              onLast={index === state.packages.length - 1 ? () => shipButton.current?.focus() : undefined}
              packed={one}
            />
          ))}
          {state.packages.length === 0 ? null : (
            <ShipBar
              dispatch={dispatch}
              free={free}
              lines={lines}
              mail={plan.mail}
              shipButton={shipButton}
              shipping={shipping}
              state={state}
            />
          )}
          {state.packages.length > 0 || nextAddress(plan) === null ? null : (
            <Button onClick={() => begin(nextAddress(plan) ?? state.addressId)} variant="secondary">
              {t('packRest')}
            </Button>
          )}
        </>
      ) : shipping.last === null ? (
        <Panel>
          <Text marginBottom="none">{t(hasGoods(plan) ? 'allShipped' : 'nothingToShip')}</Text>
        </Panel>
      ) : null}
      <LeftOut lines={plan.lines} />
    </OrderScreenFrame>
  );
}

function hasGoods(plan: ShipPlan): boolean {
  return plan.lines.some(({ leftOut }) => leftOut === null);
}

/** What would be lost with the page; quantities alone are quickly chosen again. */
function typedIn({ packages }: Packing): string {
  const texts = packages.flatMap((one) => [one.trackingNumber, one.trackingLink, one.comments]);
  return texts.filter((text) => text.trim() !== '').join('\n');
}
