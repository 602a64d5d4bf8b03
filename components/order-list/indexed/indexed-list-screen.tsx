'use client';

import { Box, Panel, StatusMessage } from '@bigcommerce/big-design';
import { usePathname, useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { preloadOrder } from '#lib/client/orders.ts';
import { useMay } from '#lib/client/session.ts';
import { useListPreference } from '#lib/client/views.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import type { SyncStatus } from '#lib/sync/contract.ts';
import type { ListPreference } from '#lib/views/contract.ts';
import { usePreloadedParts } from '../later-parts.ts';
import { ListHeader } from '../list-header.tsx';
import { rowActionsId } from '../row-actions.tsx';
import type { SearchPace } from '../search-box/use-search-draft.ts';
import { useSearchWords } from '../search-box/use-search-words.ts';
import { useListWindow } from '../use-list-window.ts';
import { useFocusAfterClosing } from '../use-focus-after-closing.ts';
import { useKeptScroll } from '../use-kept-scroll.ts';
import { useRowActions } from '../use-row-actions.ts';
import { useRowsPainted } from '../use-rows-painted.ts';
import { ViewBarRoom } from '../views/view-bar-room.ts';
import { columnsOf } from './columns.ts';
import { IndexedPanel } from './indexed-panel.tsx';
import {
  ChangeStatusDialog,
  ColumnsDialog,
  LATER_PARTS,
  SearchFilterDialog,
  ShortcutsDialog,
  ViewBar,
  type ListDialog,
} from './later-parts.ts';
import type { IndexedListState } from '#lib/orders/search-rules.ts';
import { focusRow, stepFrom } from './row-focus.ts';
import { useFreshOrders } from './use-fresh-orders.ts';
import { useIndexedList } from './use-indexed-list.ts';
import { useIndexedState } from './use-indexed-state.ts';
import { useRowWork } from './use-row-work.ts';
import { useShortcuts } from './use-shortcuts.ts';

const NO_PREFERENCE: ListPreference = {};

/** The store's orders from the index: find any, look through them, open one, change a status. */
export function IndexedListScreen({ status }: { readonly status: SyncStatus | null }) {
  const t = useTranslations('orderList');
  const format = useStoreFormat();
  const router = useRouter();
  const listPath = usePathname();
  const words = useSearchWords();
  const { preference = NO_PREFERENCE, save } = useListPreference();
  const { state, entry, change } = useIndexedState(preference.limit, words);
  const [isTyping, setIsTyping] = useState(false);
  const list = useIndexedList(state, words, isTyping);
  const work = useRowWork(entry, preference.isPreviewOpen ?? false);
  const fresh = useFreshOrders();
  const isDown = status?.platform === 'down';
  const mayEdit = useMay('orders:edit') && !isDown;
  const [dialog, setDialog] = useState<ListDialog | null>(null);
  const [changing, setChanging] = useState<OrderRow | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const columns = columnsOf(state.columns ?? preference.columns);
  const areRowsShown = list.page !== undefined && !list.isStale;
  useKeptScroll(areRowsShown);
  usePreloadedParts(areRowsShown, LATER_PARTS);
  // Where no rows come, views are a way out.
  const arePartsDue = useRowsPainted(areRowsShown || list.error !== undefined || !list.isReadable);
  useFocusAfterClosing(changing === null ? null : rowActionsId(changing.id));
  useListWindow(list.page, areRowsShown);
  const open = useCallback(
    (orderId: number) => {
      preloadOrder(orderId);
      router.push(`${listPath}/${orderId}`);
    },
    [listPath, router],
  );
  const actions = useRowActions({ onOpen: open, onChangeStatus: mayEdit ? setChanging : null });
  const alter = (changed: Partial<IndexedListState>) => {
    setIsTyping(false);
    if (changed.limit !== undefined) void save({ limit: changed.limit });
    change(changed);
  };
  const search = (query: string, pace: SearchPace) => {
    setIsTyping(pace === 'typing');
    // One history entry for all letters of a search, not one each.
    if (query !== state.query) change({ query }, isTyping ? 'replace' : 'push');
  };
  const step = (by: -1 | 1) => {
    const next = stepFrom(
      list.rows.map(({ id }) => id),
      work.activeId,
      by,
    );
    if (next === null) return;
    work.activate(next);
    focusRow(table.current, next);
  };
  const showPreview = (isOpen: boolean) => {
    if (isOpen && !list.rows.some(({ id }) => id === work.activeId)) work.activate(list.rows[0]?.id ?? null);
    work.showPreview(isOpen);
    void save({ isPreviewOpen: isOpen });
  };
  const press = (orderId: number, isLink: boolean) => {
    if (isLink || !work.isPreviewOpen) return open(orderId);
    work.activate(orderId);
    return focusRow(table.current, orderId);
  };
  useShortcuts({
    search: () => input.current?.focus(),
    down: () => step(1),
    up: () => step(-1),
    select: () => {
      const { activeId } = work;
      if (activeId !== null) work.select([activeId], !work.selected.has(activeId));
    },
    preview: () => showPreview(!work.isPreviewOpen),
    help: () => setDialog('shortcuts'),
    refresh: list.readAgain,
    ...(work.isPreviewOpen ? { close: () => showPreview(false) } : {}),
  });
  const close = () => setDialog(null);
  return (
    <Box
      as="main"
      marginHorizontal={{ mobile: 'none', tablet: 'xLarge' }}
      marginVertical={{ mobile: 'medium', tablet: 'xLarge' }}
    >
      <ListHeader asOf={list.page?.asOf ?? null} isReading={list.isReading} onRefresh={list.readAgain} />
      {arePartsDue ? (
        <ViewBar columns={columns} formatNumber={format.number} onShow={alter} state={state} />
      ) : (
        <ViewBarRoom />
      )}
      {list.error?.code === 'forbidden' ? (
        <Panel>
          <StatusMessage heading={t('forbidden.heading')} message={t('forbidden.message')} variant="unauthorized" />
        </Panel>
      ) : (
        <IndexedPanel
          actions={actions}
          columns={columns}
          fresh={fresh}
          input={input}
          arePainted={arePartsDue}
          isTyping={isTyping}
          list={list}
          listPath={listPath}
          onChange={alter}
          onDialog={setDialog}
          onOpen={open}
          onPress={press}
          onSearch={search}
          onStep={step}
          onTogglePreview={() => showPreview(!work.isPreviewOpen)}
          state={state}
          table={table}
          words={words}
          work={work}
        />
      )}
      {dialog === 'columns' && (
        <ColumnsDialog
          columns={columns}
          onChange={(chosen) => {
            // Those of a view are the view's; all else is the person's own list.
            if (state.columns === null) void save({ columns: [...chosen] });
            else change({ columns: chosen, page: state.page }, 'replace');
          }}
          onClose={close}
        />
      )}
      {dialog === 'filters' && (
        <SearchFilterDialog
          onApply={(query) => {
            close();
            alter({ query });
          }}
          onClose={close}
          query={list.tree}
          words={words}
        />
      )}
      {dialog === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {changing !== null && <ChangeStatusDialog key={changing.id} onClose={() => setChanging(null)} order={changing} />}
    </Box>
  );
}
