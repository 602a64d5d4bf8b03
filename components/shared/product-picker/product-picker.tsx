'use client';

import { Button, Flex } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CreateMessages } from '#components/shared/messages/create-messages.tsx';
import type { PickedLine } from '#lib/catalogue/contract.ts';
import { CustomLineForm } from './custom-line-form.tsx';
import { ProductForm } from './product-form.tsx';
import { ProductSearch } from './product-search.tsx';

export interface ProductPickerProps {
  /** Of the order: prices of custom lines are in it. */
  readonly currencyCode: string;
  /** Whether prices are entered with tax in this store: the field that comes first. */
  readonly isTaxInclusive: boolean;
  /** Percent, such as `8.875`: fills in the other price of a pair; empty where it is not known. */
  readonly taxRate: string;
  /** Called for each line that the person adds; the picker is then ready for the next. */
  readonly onPick: (line: PickedLine) => void;
}

type Stage =
  | { readonly kind: 'search'; readonly isReturn: boolean }
  | { readonly kind: 'product'; readonly productId: number; readonly variantId: number | null }
  | { readonly kind: 'custom' };

const FIRST: Stage = { kind: 'search', isReturn: false };
const SEARCH: Stage = { kind: 'search', isReturn: true };

/** Puts a line together: from the catalogue, with its options and modifiers, or a custom one. */
export function ProductPicker(props: ProductPickerProps) {
  return (
    <CreateMessages>
      <Picker {...props} />
    </CreateMessages>
  );
}

function Picker({ currencyCode, isTaxInclusive, taxRate, onPick }: ProductPickerProps) {
  const t = useTranslations('picker.product');
  const [stage, setStage] = useState<Stage>(FIRST);
  const pick = (line: PickedLine) => {
    onPick(line);
    setStage(SEARCH);
  };
  if (stage.kind === 'product')
    return (
      <ProductForm
        onBack={() => setStage(SEARCH)}
        onPick={pick}
        productId={stage.productId}
        variantId={stage.variantId}
      />
    );
  if (stage.kind === 'custom')
    return (
      <CustomLineForm
        currencyCode={currencyCode}
        isTaxInclusive={isTaxInclusive}
        onBack={() => setStage(SEARCH)}
        onPick={pick}
        taxRate={taxRate}
      />
    );
  return (
    <Flex flexDirection="column" flexGap="0.5rem">
      <ProductSearch
        onChoose={({ id, variantId }) => setStage({ kind: 'product', productId: id, variantId })}
        takesFocus={stage.isReturn}
      />
      <div>
        <Button marginBottom="none" onClick={() => setStage({ kind: 'custom' })} type="button" variant="secondary">
          {t('addCustom')}
        </Button>
      </div>
    </Flex>
  );
}
