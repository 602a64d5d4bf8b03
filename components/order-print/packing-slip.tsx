'use client';

import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { Printout } from '#lib/orders/printout-contract.ts';
import type { SlipSheet } from '#lib/orders/printout-rules.ts';
import type { DocumentTexts } from '#lib/settings/contract.ts';
import { SheetAddress, SheetFact, SheetFoot, SheetHead, SheetItem } from './sheet-parts.tsx';
import { Paper } from './sheet-styles.ts';

interface PackingSlipProps {
  readonly printout: Printout;
  readonly sheet: SlipSheet;
  readonly texts: DocumentTexts;
}

/** What goes into the parcels to one place; nothing of what it costs. */
export const PackingSlip = memo(function PackingSlip({ printout, sheet, texts }: PackingSlipProps) {
  const t = useTranslations('print.sheet');
  const format = useStoreFormat();
  return (
    <Paper aria-label={t('named', { title: t('slip'), id: String(printout.id) })}>
      <SheetHead printout={printout} texts={texts} title={t('slip')} />
      <Place sheet={sheet} />
      {sheet.isAllSent ? <p data-part="note">{t('allSent')}</p> : null}
      <table>
        <thead>
          <tr>
            {/* Repeated on each page, so that it tells whose page a second one is. */}
            <th scope="col">{t('items', { id: String(printout.id) })}</th>
            <th scope="col">{t('ordered')}</th>
            {sheet.isAllSent ? null : <th scope="col">{t('toShip')}</th>}
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map(({ line, toShip }) => (
            <tr key={line.id}>
              <td>
                <SheetItem line={line}>
                  {line.wrappingMessage === '' ? null : (
                    <small>
                      {t('wrappingMessage')} <FreeText text={line.wrappingMessage} />
                    </small>
                  )}
                </SheetItem>
              </td>
              <td>{format.number(line.quantity)}</td>
              {sheet.isAllSent ? null : <td>{format.number(toShip)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {printout.customerMessage === '' ? null : (
        <div data-part="message">
          <h3>{t('message')}</h3>
          <FreeText text={printout.customerMessage} />
        </div>
      )}
      <SheetFoot texts={texts} />
    </Paper>
  );
});

function Place({ sheet: { delivery, pickup, number, count } }: { readonly sheet: SlipSheet }) {
  const t = useTranslations('print.sheet');
  if (pickup !== null)
    return (
      <div data-part="columns">
        <div>
          <h3>
            {pickup.locationName === ''
              ? t('collection')
              : t('collectionAt', { place: visibleText(pickup.locationName) })}
          </h3>
          <FreeText text={pickup.name} />
        </div>
      </div>
    );
  if (delivery === null) return <p data-part="note">{t('noAddress')}</p>;
  return (
    <div data-part="columns">
      <SheetAddress address={delivery} hasPhone title={count === 1 ? t('shipTo') : t('numbered', { number, count })} />
      {delivery.shippingMethod === '' ? null : (
        <dl>
          <SheetFact name={t('method')}>
            <FreeText text={delivery.shippingMethod} />
          </SheetFact>
        </dl>
      )}
    </div>
  );
}
