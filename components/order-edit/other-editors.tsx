'use client';

import { Message } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { useOtherEditors } from '#lib/client/edit.ts';

/** Says who else has the order open for editing. */
export function OtherEditors({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('orderEdit');
  const others = useOtherEditors(orderId);
  if (others.length === 0) return null;
  return (
    <div role="status">
      <Message
        marginBottom="medium"
        messages={others.map(({ email }) => ({ text: t('alsoEditing', { name: email }) }))}
        type="info"
      />
    </div>
  );
}
