import { Badge, type BadgeProps } from '@bigcommerce/big-design';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import type { StatusLabel } from '#lib/orders/contract.ts';
import { statusVariant } from './status-variant.ts';

/** A status as a badge's properties, for places that take those instead of an element (a page's header). */
export function statusBadgeProps(status: StatusLabel): BadgeProps {
  // The label is the merchant's own text, in any script: it must not turn the text around it.
  return { label: visibleText(status.label), variant: statusVariant(status.id), dir: 'auto' };
}

/** An order's status: the store's own label, coloured by the status id. */
export function StatusBadge({ status }: { readonly status: StatusLabel }) {
  return <Badge {...statusBadgeProps(status)} />;
}
