'use client';

import dynamic from 'next/dynamic';

// They stand below what is looked at first, and read their own data: the page is there before their code is.
export const TagsPanel = dynamic(() => import('./tags/tags-panel.tsx').then((module) => module.TagsPanel), {
  ssr: false,
});
export const ExplainedPanel = dynamic(
  () => import('./explained/explained-panel.tsx').then((module) => module.ExplainedPanel),
  { ssr: false },
);
export const TimelinePanel = dynamic(
  () => import('./timeline/timeline-panel.tsx').then((module) => module.TimelinePanel),
  { ssr: false },
);
