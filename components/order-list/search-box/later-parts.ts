'use client';

import dynamic from 'next/dynamic';

export const loadCompletionPopup = () => import('./completion-popup.tsx').then((module) => module.CompletionPopup);
export const loadMistakeText = () => import('./mistake-text.tsx').then((module) => module.MistakeText);

/** The first letters are searched for without them. */
export const CompletionPopup = dynamic(loadCompletionPopup, { ssr: false });
export const MistakeText = dynamic(loadMistakeText, { ssr: false });
