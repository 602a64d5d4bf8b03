'use client';

import { Button, Panel, StatusMessage } from '@bigcommerce/big-design';
import { ArrowBackIcon } from '@bigcommerce/big-design-icons';
import { useParams } from 'next/navigation';
import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { PrintMessages } from '#components/shared/messages/print-messages.tsx';
import { NativeSelect } from '#components/shared/native-select/native-select.tsx';
import { ScreenFrame } from '#components/shared/order-screen/screen-frame.tsx';
import { useGoBack } from '#components/shared/order-screen/use-back-to-list.ts';
import { WayLink } from '#components/shared/order-screen/way-link.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { useDocumentTexts, usePrintouts } from '#lib/client/printouts.ts';
import { PRINTED_DOCUMENTS, type PrintedDocument, type PrintWish } from '#lib/core/print-wish.ts';
import { printedPages } from './printed-pages.ts';
import { PrintedPages } from './page-list.tsx';
import { PrintNotices } from './print-notices.tsx';
import { usePrintWish } from './use-print-wish.ts';

/** Documents of one order or of many, as they come out of the printer. */
export function OrderPrintScreen() {
  return (
    <PrintMessages>
      <Screen />
    </PrintMessages>
  );
}

function Screen() {
  const t = useTranslations('print');
  const { wish, chooseDocument } = usePrintWish();
  if (wish === undefined)
    return (
      <PrintFrame orderId={null}>
        <Loading label={t('loading')} />
      </PrintFrame>
    );
  if (wish === null)
    return (
      <PrintFrame orderId={null}>
        <Panel header={t('none.heading')}>
          <StatusMessage message={t('none.message')} variant="warning" />
        </Panel>
      </PrintFrame>
    );
  return <WishedPrint onChoose={chooseDocument} wish={wish} />;
}

interface WishedPrintProps {
  readonly wish: PrintWish;
  readonly onChoose: (document: PrintedDocument) => void;
}

function WishedPrint({ wish, onChoose }: WishedPrintProps) {
  const t = useTranslations('print');
  const reading = usePrintouts(wish);
  const texts = useDocumentTexts();
  const pages = useMemo(() => printedPages(wish.document, reading.printouts), [wish, reading.printouts]);
  const printed = reading.isReading ? undefined : texts.data;
  const [only] = wish.orderIds;
  return (
    <PrintFrame
      action={
        <>
          <NativeSelect
            label={t('document')}
            onChange={(value) => onChoose(PRINTED_DOCUMENTS.find((known) => known === value) ?? wish.document)}
            options={PRINTED_DOCUMENTS.map((value) => ({ value, text: t(value) }))}
            value={wish.document}
          />
          <Button
            disabled={printed === undefined || pages.length === 0}
            mobileWidth="auto"
            onClick={() => window.print()}
            type="button"
          >
            {t('button')}
          </Button>
        </>
      }
      orderId={wish.chosen === 1 && only !== undefined ? only : null}
    >
      <PrintNotices pages={pages} reading={reading} texts={texts} wish={wish} />
      {printed === undefined ? null : <PrintedPages pages={pages} texts={printed} />}
    </PrintFrame>
  );
}

interface PrintFrameProps {
  /** The order that it is all about; null for several. */
  readonly orderId: number | null;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function PrintFrame({ orderId, ...frame }: PrintFrameProps) {
  const t = useTranslations('print');
  const { storeHash } = useParams<{ storeHash: string }>();
  const list = `/stores/${storeHash}/orders`;
  const href = orderId === null ? list : `${list}/${orderId}`;
  const goBack = useGoBack(href);
  return (
    <ScreenFrame
      {...frame}
      title={t('title')}
      ways={
        <WayLink href={href} onGo={goBack}>
          <ArrowBackIcon />
          {orderId === null ? t('backToList') : t('backToOrder', { id: String(orderId) })}
        </WayLink>
      }
    />
  );
}
