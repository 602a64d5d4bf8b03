'use client';

import { useTranslations } from 'use-intl/react';
import type { DocumentTexts } from '#lib/settings/contract.ts';
import { Invoice } from './invoice.tsx';
import { PackingSlip } from './packing-slip.tsx';
import { PrintStyles } from './print-styles.ts';
import type { PrintedPage } from './printed-pages.ts';
import { Sheets } from './sheet-styles.ts';

interface PrintedPagesProps {
  readonly pages: readonly PrintedPage[];
  readonly texts: DocumentTexts;
}

/** All papers one below the other, as they are printed. */
export function PrintedPages({ pages, texts }: PrintedPagesProps) {
  const t = useTranslations('print');
  if (pages.length === 0) return null;
  return (
    <Sheets aria-label={t('preview')} data-printed>
      <PrintStyles />
      {pages.map(({ key, printout, sheet }) =>
        sheet === null ? (
          <Invoice key={key} printout={printout} texts={texts} />
        ) : (
          <PackingSlip key={key} printout={printout} sheet={sheet} texts={texts} />
        ),
      )}
    </Sheets>
  );
}
