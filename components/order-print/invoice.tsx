'use client';

import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { OrderLineView } from '#lib/orders/contract.ts';
import type { Printout } from '#lib/orders/printout-contract.ts';
import { exactPrices } from '#lib/orders/total-rules.ts';
import type { DocumentTexts } from '#lib/settings/contract.ts';
import { InvoiceSums } from './invoice-sums.tsx';
import { SheetAddress, SheetFact, SheetFoot, SheetHead, SheetItem } from './sheet-parts.tsx';
import { Paper } from './sheet-styles.ts';

interface InvoiceProps {
  readonly printout: Printout;
  readonly texts: DocumentTexts;
}

/** What was bought, what it cost, who paid and where it goes. */
export const Invoice = memo(function Invoice({ printout, texts }: InvoiceProps) {
  const t = useTranslations('print.sheet');
  return (
    <Paper aria-label={t('named', { title: t('invoice'), id: String(printout.id) })}>
      <SheetHead printout={printout} texts={texts} title={t('invoice')} />
      <Parties printout={printout} />
      <table>
        <thead>
          <tr>
            {/* Repeated on each page, so that it tells whose page a second one is. */}
            <th scope="col">{t('items', { id: String(printout.id) })}</th>
            <th scope="col">{t('quantity')}</th>
            <th scope="col">{t('price')}</th>
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {printout.lines.map((line) => (
            <InvoiceLine key={line.id} line={line} totals={printout.totals} />
          ))}
        </tbody>
      </table>
      <InvoiceSums printout={printout} />
      <SheetFoot texts={texts} />
    </Paper>
  );
});

function Parties({ printout: { billing, deliveries, pickups, paymentMethod } }: { readonly printout: Printout }) {
  const t = useTranslations('print.sheet');
  const count = deliveries.length;
  return (
    <div data-part="columns">
      <SheetAddress address={billing} title={t('billTo')} />
      {deliveries.map((delivery, index) => (
        <SheetAddress
          address={delivery}
          key={delivery.id}
          title={count === 1 ? t('shipTo') : t('numbered', { number: index + 1, count })}
        />
      ))}
      {pickups.map((pickup) => (
        <div key={pickup.id}>
          <h3>{t('collection')}</h3>
          <FreeText text={pickup.locationName === '' ? pickup.name : pickup.locationName} />
        </div>
      ))}
      {paymentMethod === '' ? null : (
        <dl>
          <SheetFact name={t('payment')}>
            <FreeText text={paymentMethod} />
          </SheetFact>
        </dl>
      )}
    </div>
  );
}

interface InvoiceLineProps {
  readonly line: OrderLineView;
  readonly totals: Printout['totals'];
}

function InvoiceLine({ line, totals }: InvoiceLineProps) {
  const t = useTranslations('print.sheet');
  const format = useStoreFormat();
  const { price, total } = exactPrices(line, totals);
  return (
    <tr>
      <td>
        <SheetItem line={line}>
          {line.discounts.map(({ name, code, amount }, index) => (
            <small key={index}>
              {t('discount', { name: visibleText(code ?? name) })}{' '}
              <span data-amount>{t('minus', { amount: format.money(amount) })}</span>
            </small>
          ))}
          {line.quantityRefunded === 0 ? null : (
            <small>{t('refundedCount', { count: format.number(line.quantityRefunded) })}</small>
          )}
        </SheetItem>
      </td>
      <td>{format.number(line.quantity)}</td>
      <td>{format.money(price)}</td>
      <td>{format.money(total)}</td>
    </tr>
  );
}
