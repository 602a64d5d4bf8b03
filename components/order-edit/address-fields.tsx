'use client';

import { Text } from '@bigcommerce/big-design';
import { useMemo } from 'react';
import { AddressForm, type AddressFormProps } from '#components/shared/address-form/address-form.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { HiddenNote, useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import type { AddressDraft } from '#lib/core/address-draft.ts';
import type { EditAddress } from '#lib/orders/edit-contract.ts';
import type { EditFields } from '#lib/orders/edit-fields-rules.ts';
import { draftOfTexts, textsOfDraft } from './address-texts.ts';
import { useDraft, useDraftStore } from './use-draft.ts';
import { useIssue } from './use-issues.ts';

interface AddressFieldsProps {
  /** `billing` or `delivery.<id>`. */
  readonly prefix: string;
  readonly address: EditAddress;
}

/** One address of the order, its store's own form fields included. */
export function AddressFields(props: AddressFieldsProps) {
  const { city, state, country } = props.address;
  if (useHiddenText() === null) return <Fields {...props} />;
  const place = [city, state, country].filter((part) => part !== '').join(', ');
  return (
    <>
      <HiddenNote />
      <Text marginBottom="none">
        <FreeText text={place} />
      </Text>
    </>
  );
}

function Fields({ prefix, address }: AddressFieldsProps) {
  const store = useDraftStore();
  // One text that changes only with this address, so that typing elsewhere does not draw it.
  const typed = useDraft(({ to }) => addressText(prefix, to));
  const fields = useDraft((draft) => draft.fields);
  const value = useMemo(() => {
    const texts: EditFields = { ...fields, ...(JSON.parse(typed) as EditFields) };
    return draftOfTexts(prefix, address, (path) => texts[path] ?? '');
  }, [typed, fields, prefix, address]);
  const zip = useIssue(`${prefix}.zip`);
  const change = (draft: AddressDraft) => store.setTexts(textsOfDraft(prefix, draft));
  return <AddressForm namePrefix={`${prefix}.`} onChange={change} problems={problemsOf(zip)} value={value} withEmail />;
}

function addressText(prefix: string, to: EditFields): string {
  return JSON.stringify(Object.fromEntries(Object.entries(to).filter(([path]) => path.startsWith(`${prefix}.`))));
}

function problemsOf(zip: string | undefined): NonNullable<AddressFormProps['problems']> {
  return zip === undefined ? {} : { zip: { text: zip } };
}
