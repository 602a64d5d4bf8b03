'use client';

import dynamic from 'next/dynamic';
import { createElement } from 'react';
import { loadChangeStatusDialog } from '../later-parts.ts';
import { loadLanguage } from '../search-box/language.ts';
import { ViewBarRoom } from '../views/view-bar-room.ts';
import { loadCompletionPopup, loadMistakeText } from '../search-box/later-parts.ts';

// Without `ssr: false` a lazy part suspends the whole page while it loads: the list would vanish and lose its focus.

const loadHistogram = () => import('../histogram/histogram.tsx').then((module) => module.Histogram);
const loadOrderPreview = () => import('../preview/order-preview.tsx').then((module) => module.OrderPreview);
const loadColumnsDialog = () => import('./columns-dialog.tsx').then((module) => module.ColumnsDialog);
const loadShortcutsDialog = () => import('./shortcuts-dialog.tsx').then((module) => module.ShortcutsDialog);
const loadFilterDialog = () => import('../filter/search-filter-dialog.tsx').then((module) => module.SearchFilterDialog);

const loadViewBar = () => import('../views/view-bar.tsx').then((module) => module.ViewBar);
const loadTermChips = () => import('./term-chips.tsx').then((module) => module.TermChips);

export const TermChips = dynamic(loadTermChips, { ssr: false });
/** To be drawn once the first rows stand: its views can be waited for. */
export const ViewBar = dynamic(loadViewBar, { ssr: false, loading: () => createElement(ViewBarRoom) });
export const Histogram = dynamic(loadHistogram, { ssr: false });
export const OrderPreview = dynamic(loadOrderPreview, { ssr: false });
export const ColumnsDialog = dynamic(loadColumnsDialog, { ssr: false });
export const ShortcutsDialog = dynamic(loadShortcutsDialog, { ssr: false });
export const SearchFilterDialog = dynamic(loadFilterDialog, { ssr: false });
export const ChangeStatusDialog = dynamic(loadChangeStatusDialog, { ssr: false });

export type ListDialog = 'filters' | 'columns' | 'shortcuts';

/** Code that the first rows do not need, fetched once they stand. */
export const LATER_PARTS: readonly (() => Promise<unknown>)[] = [
  loadLanguage,
  loadCompletionPopup,
  loadMistakeText,
  loadTermChips,
  loadOrderPreview,
  loadFilterDialog,
  loadColumnsDialog,
  loadShortcutsDialog,
  loadChangeStatusDialog,
];
