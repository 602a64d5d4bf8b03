'use client';

import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { addressLines } from '#components/shared/address/address-lines.ts';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOptionText } from '#components/shared/personal-data/use-option-text.ts';
import { useSession } from '#lib/client/session.ts';
import type { OrderAddress, OrderLineView } from '#lib/orders/contract.ts';
import type { Printout } from '#lib/orders/printout-contract.ts';
import type { DocumentTexts } from '#lib/settings/contract.ts';

interface SheetHeadProps {
  readonly printout: Pick<Printout, 'id' | 'createdAt'>;
  readonly title: string;
  readonly texts: DocumentTexts;
}

/** Whose document it is, which, and of which order. */
export function SheetHead({ printout, title, texts }: SheetHeadProps) {
  const t = useTranslations('print.sheet');
  const format = useStoreFormat();
  const shopName = useSession()?.store.name ?? '';
  return (
    <header data-part="columns">
      <p>
        <FreeText text={texts.address === '' ? shopName : texts.address} />
      </p>
      <div>
        <h2>{title}</h2>
        <dl>
          <SheetFact name={t('order')}>#{printout.id}</SheetFact>
          {printout.createdAt === null ? null : (
            <SheetFact name={t('date')}>{format.day(printout.createdAt)}</SheetFact>
          )}
        </dl>
      </div>
    </header>
  );
}

export function SheetFact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

export function SheetFoot({ texts }: { readonly texts: DocumentTexts }) {
  return texts.footer === '' ? null : (
    <footer>
      <FreeText text={texts.footer} />
    </footer>
  );
}

interface SheetAddressProps {
  readonly title: string;
  readonly address: OrderAddress;
  readonly hasPhone?: boolean;
}

/** An address as on a parcel. */
export function SheetAddress({ title, address, hasPhone = false }: SheetAddressProps) {
  const t = useTranslations('print.sheet');
  const hidden = useHiddenText();
  const lines = addressLines(address);
  return (
    <div>
      <h3>{title}</h3>
      <address>
        {lines.length === 0 ? (hidden ?? t('noAddress')) : null}
        {lines.map((line, index) => (
          <Fragment key={index}>
            <FreeText text={line} />
            <br />
          </Fragment>
        ))}
        {hasPhone && address.phone !== '' ? <FreeText text={t('phone', { phone: address.phone })} /> : null}
      </address>
    </div>
  );
}

/** What a line is, in the customer's words. `children`: what the document says of it besides. */
export function SheetItem({ line, children }: { readonly line: OrderLineView; readonly children?: ReactNode }) {
  const t = useTranslations('print.sheet');
  const optionText = useOptionText();
  return (
    <>
      <FreeText text={line.name} />
      {line.sku === '' ? null : (
        <small>
          {t('sku')} <FreeText text={line.sku} />
        </small>
      )}
      {line.options.map((option, index) => (
        <small key={index}>
          <FreeText text={option.name} />: <FreeText text={optionText(option)} />
        </small>
      ))}
      {line.wrappingName === '' ? null : (
        <small>
          {t('wrapping')} <FreeText text={line.wrappingName} />
        </small>
      )}
      {children}
    </>
  );
}
