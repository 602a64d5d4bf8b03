'use client';

import { Button } from '@bigcommerce/big-design';
import { MoreHorizIcon } from '@bigcommerce/big-design-icons';
import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { Menu } from '#components/shared/menu/menu.tsx';
import { useListPreference, useViewCounts, useViews, type Views } from '#lib/client/views.ts';
import type { ViewChange } from '#lib/views/contract.ts';
import type { Column } from '../indexed/columns.ts';
import type { IndexedListState } from '#lib/orders/search-rules.ts';
import { useLanguage } from '../search-box/language.ts';
import { PillRow, type Pill } from '../pill-row.tsx';
import {
  contentOfList,
  isViewChanged,
  listViews,
  stateOfView,
  visibleViews,
  type ListView,
  type OpenViewDialog,
} from './list-view.ts';
import { useStartChoice } from './use-start-choice.ts';
import { viewMenu, type ViewAct } from './view-menu.ts';

const ViewDialog = dynamic(() => import('./view-dialog.tsx').then((module) => module.ViewDialog), { ssr: false });

const Bar = styled.div`
  align-items: center;
  display: flex;
  gap: 0.5rem;
  margin: 0 ${({ theme }) => theme.spacing.xxSmall} ${({ theme }) => theme.spacing.small};

  ${({ theme }) => theme.breakpoints.tablet} {
    margin-left: 0;
    margin-right: 0;
  }

  > span {
    align-items: center;
    display: flex;
    flex: none;
    gap: 0.25rem;
  }

  .changed {
    color: ${({ theme }) => theme.colors.secondary60};
  }
`;

const NONE: readonly string[] = [];

interface ViewBarProps {
  readonly state: IndexedListState;
  readonly columns: readonly Column[];
  readonly formatNumber: (value: number) => string;
  readonly onShow: (state: Partial<IndexedListState>) => void;
}

/** The views as pills with their counts; whether the one shown was changed, and what can be done with it. */
export function ViewBar({ state, columns, formatNumber, onShow }: ViewBarProps) {
  const t = useTranslations('orderList.views');
  const views = useViews();
  const { list } = views;
  const all = useMemo(() => (list === undefined ? [] : listViews(list)), [list]);
  const { preference, save } = useListPreference();
  const hidden = preference?.hiddenViews;
  const visible = useMemo(() => visibleViews(all, hidden ?? NONE, state.view), [all, hidden, state.view]);
  const queries = useMemo(
    () => (visible.length === 0 ? null : visible.map(({ id, query }) => ({ key: id, query }))),
    [visible],
  );
  const counts = useViewCounts(queries).data?.counts;
  const [dialog, setDialog] = useState<OpenViewDialog | null>(null);
  const active = all.find(({ id }) => id === state.view) ?? null;
  const nameOf = (view: ListView) => (view.kind === 'default' ? t(`default.${view.id}`) : visibleText(view.view.name));
  const pillOf = (view: ListView): Pill => {
    const found = counts?.find(({ key }) => key === view.id);
    const name = nameOf(view);
    const count = found?.count ?? null;
    return {
      id: view.id,
      text:
        count === null
          ? name
          : t(found?.isCapped === true ? 'withCapped' : 'withCount', { name, count: formatNumber(count) }),
      isChosen: view.id === active?.id,
      onChoose: () => onShow(stateOfView(view)),
    };
  };
  const everything: Pill = {
    id: 'everything',
    text: t('all'),
    isChosen: active === null && state.query === '',
    onChoose: () => onShow(stateOfView(null)),
  };
  const act = useViewActs(views);
  const language = useLanguage(active !== null);
  const { choose: chooseStart, startId, hasOwnStart } = useStartChoice(list);
  const choose = (what: ViewAct) => {
    if (what === 'saveAs') return setDialog({ kind: 'new' });
    if (what === 'start' || what === 'startAll' || what === 'startUsual')
      return void chooseStart(what, active === null ? null : { id: active.id, name: nameOf(active) });
    if (what === 'showHidden') return void tellFailure(save({ hiddenViews: [] }));
    if (what === 'hide' && active !== null) {
      onShow(stateOfView(null));
      return void tellFailure(save({ hiddenViews: [...(hidden ?? NONE), active.id] }));
    }
    if (active?.kind !== 'saved') return undefined;
    const { view } = active;
    if (what === 'rename' || what === 'delete') return setDialog({ kind: what, view });
    if (what === 'save') return void act(view.id, contentOfList(state, columns));
    return void act(view.id, { isShared: what === 'share' });
  };
  // Until the language is there nobody can tell whether other words mean the same.
  const isChanged = active !== null && language !== null && isViewChanged(active, state, language.canonical);
  // One that is gone is hidden from nobody any more.
  const hasHidden = all.some(({ id }) => hidden?.includes(id) === true);
  const entries = viewMenu({
    active,
    isChanged,
    hasQuery: state.query !== '',
    hasHidden,
    startId,
    hasOwnStart,
  });
  return (
    <Bar>
      <PillRow label={t('label')} moreLabel={t('more')} pills={[everything, ...visible.map(pillOf)]} />
      <span>
        {isChanged && <span className="changed">{t('unsaved')}</span>}
        {entries.length > 0 && (
          <Menu
            items={entries.map((what) => ({ id: what, text: t(`act.${what}`), onChoose: () => choose(what) }))}
            toggle={
              <Button
                iconOnly={<MoreHorizIcon title={t('manage')} />}
                marginBottom="none"
                mobileWidth="auto"
                type="button"
                variant="subtle"
              />
            }
          />
        )}
      </span>
      {dialog !== null && (
        <ViewDialog
          content={contentOfList(state, columns)}
          dialog={dialog}
          onClose={() => setDialog(null)}
          onMade={(view) => onShow({ view: view.id, columns: state.columns === null ? columns : state.columns })}
          onRemoved={() => onShow({ view: null })}
          views={views}
        />
      )}
    </Bar>
  );
}

/** What is hidden is seen to be; only that it could not be kept has to be told. */
async function tellFailure(saving: ReturnType<ReturnType<typeof useListPreference>['save']>): Promise<void> {
  const error = await saving;
  if (error !== null) showOutcome({ type: 'error', text: error.message });
}

/** Changes a view, and says how it went. */
function useViewActs(views: Views): (id: string, change: ViewChange) => Promise<void> {
  const t = useTranslations('orderList.views');
  return async (id, change) => {
    const outcome = await views.change(id, change);
    showOutcome(
      outcome.kind === 'done' ? { type: 'success', text: t('saved') } : { type: 'error', text: outcome.error.message },
    );
  };
}
