'use client';

import { Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { Fragment } from 'react';
import styled from 'styled-components';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { HiddenNote, useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import type { OrderAddress } from '#lib/orders/contract.ts';
import { addressLines } from './address-lines.ts';

const Block = styled.address`
  color: ${theme.colors.secondary70};
  font-style: normal;
  line-height: 1.5;
`;

interface AddressBlockProps {
  readonly address: OrderAddress;
  /** Stands where an address says nothing at all. */
  readonly emptyText: string;
}

/** An address as on a parcel, with the store's own form fields below it. */
export function AddressBlock({ address, emptyText }: AddressBlockProps) {
  const lines = addressLines(address);
  const isHidden = useHiddenText() !== null;
  return (
    <>
      <HiddenNote />
      {lines.length === 0 && isHidden ? null : lines.length === 0 ? (
        <Text color="secondary60" marginBottom="none">
          {emptyText}
        </Text>
      ) : (
        <Block>
          {lines.map((line, index) => (
            <Fragment key={index}>
              <FreeText text={line} />
              <br />
            </Fragment>
          ))}
        </Block>
      )}
      {address.formFields.map(({ name, value }, index) => (
        <Text key={index} marginBottom="none" marginTop="xxSmall">
          <FreeText text={name} />: <FreeText text={value} />
        </Text>
      ))}
    </>
  );
}
