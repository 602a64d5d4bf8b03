'use client';

import { useTranslations } from 'use-intl/react';
import { CreateMessages } from '#components/shared/messages/create-messages.tsx';
import type { PickedCustomLine, PickedLine } from '#lib/catalogue/contract.ts';
import { CustomLineForm } from './custom-line-form.tsx';
import { LinePicker } from './line-picker.tsx';

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

/** Puts a line together: from the catalogue, with its options and modifiers, or a custom one with a pair of prices. */
export function ProductPicker(props: ProductPickerProps) {
  return (
    <CreateMessages>
      <Picker {...props} />
    </CreateMessages>
  );
}

function Picker({ onPick, ...prices }: ProductPickerProps) {
  const t = useTranslations('picker.product');
  return (
    <LinePicker<PickedCustomLine>
      forms={[
        {
          name: t('addCustom'),
          render: ({ onBack, onPick: add }) => <CustomLineForm {...prices} onBack={onBack} onPick={add} />,
        },
      ]}
      onPick={(line) => {
        onPick(line);
        return undefined;
      }}
    />
  );
}
