'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { CreateMessages } from '#components/shared/messages/create-messages.tsx';
import { Aside } from '#components/shared/search-picker/picker-styles.ts';
import { SearchPicker } from '#components/shared/search-picker/search-picker.tsx';
import { useCustomerSearch } from '#lib/client/customers.ts';
import type { CustomerHit } from '#lib/customers/contract.ts';
import { customerName } from '#lib/customers/rules.ts';

export interface CustomerPickerProps {
  readonly onPick: (customer: CustomerHit) => void;
}

/** Finds a customer as one types. */
export function CustomerPicker(props: CustomerPickerProps) {
  return (
    <CreateMessages>
      <Picker {...props} />
    </CreateMessages>
  );
}

function Picker({ onPick }: CustomerPickerProps) {
  const t = useTranslations('picker.customer');
  const [text, setText] = useState('');
  const { data, error, isLoading, isValidating } = useCustomerSearch(text);
  const hits = text.trim() === '' ? [] : (data?.hits ?? []);
  return (
    <SearchPicker
      choices={hits.map((hit) => ({ id: String(hit.id), content: <CustomerChoice customer={hit} /> }))}
      hint={t('hint')}
      isSearching={isValidating}
      label={t('label')}
      message={messageOf()}
      onChoose={(id) => {
        const customer = hits.find((hit) => String(hit.id) === id);
        if (customer === undefined) return;
        setText('');
        onPick(customer);
      }}
      onText={setText}
      text={text}
    />
  );

  function messageOf(): string {
    if (error !== undefined) return error.message;
    if (isLoading) return t('searching');
    if (data === undefined) return '';
    if (data.hits.length === 0) return t('none');
    return data.hasMore ? t('more') : '';
  }
}

function CustomerChoice({ customer }: { readonly customer: CustomerHit }) {
  return (
    <>
      <span>
        <FreeText text={customerName(customer)} />
      </span>
      <Aside>
        <FreeText text={[customer.email, customer.company, customer.phone].filter((part) => part !== '').join(' · ')} />
      </Aside>
    </>
  );
}
