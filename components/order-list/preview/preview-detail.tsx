'use client';

import { useTranslations } from 'use-intl/react';
import { AddressBlock } from '#components/shared/address/address-block.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOptionText } from '#components/shared/personal-data/use-option-text.ts';
import type { RequestError } from '#lib/client/request-error.ts';
import type { OrderDetail, OrderLineView } from '#lib/orders/contract.ts';

/** Lines that are shown here; the order's own page has all. */
const MOST_LINES = 20;

interface PreviewDetailProps {
  /** Undefined while it is on its way. */
  readonly detail: OrderDetail | undefined;
  readonly error: RequestError | undefined;
}

/** What no row tells: lines, where it goes, what the customer wrote. */
export function PreviewDetail({ detail, error }: PreviewDetailProps) {
  const t = useTranslations('listParts.preview');
  const format = useStoreFormat();
  if (detail === undefined)
    return error === undefined ? <Loading label={t('loading')} /> : <p role="alert">{error.body.message}</p>;
  const [delivery] = detail.deliveries;
  const hidden = detail.lines.length - MOST_LINES;
  return (
    <>
      <section>
        <h3>{t('lines')}</h3>
        <ul>
          {detail.lines.slice(0, MOST_LINES).map((line) => (
            <li key={line.id}>
              <LineText line={line} />
              <span>
                {t('quantity', { count: line.quantity })}
                <div className="minor">{format.money(line.totalIncTax)}</div>
              </span>
            </li>
          ))}
        </ul>
        {hidden > 0 && <p className="minor">{t('moreLines', { count: hidden })}</p>}
      </section>
      {delivery !== undefined && (
        <section>
          <h3>{t('shipTo', { count: detail.deliveries.length })}</h3>
          <AddressBlock address={delivery} emptyText={t('noAddress')} />
          {delivery.shippingMethod !== '' && (
            <p className="minor">
              <FreeText text={delivery.shippingMethod} />
            </p>
          )}
        </section>
      )}
      {detail.customerMessage !== '' && (
        <section>
          <h3>{t('message')}</h3>
          <FreeText text={detail.customerMessage} />
        </section>
      )}
    </>
  );
}

function LineText({ line }: { readonly line: OrderLineView }) {
  const optionText = useOptionText();
  const details = [line.sku, ...line.options.map((option) => `${option.name}: ${optionText(option)}`)].filter(
    (part) => part !== '',
  );
  return (
    <span>
      <FreeText text={line.name} />
      {details.length > 0 && (
        <div className="minor">
          <FreeText text={details.join(' · ')} />
        </div>
      )}
    </span>
  );
}
