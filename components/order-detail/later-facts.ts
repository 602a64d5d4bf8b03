'use client';

import dynamic from 'next/dynamic';

// Few lines and deliveries are ever looked into: their code comes with the first press.
const loadPartFacts = () => import('./part-facts.tsx');

export const LineFactsView = dynamic(() => loadPartFacts().then((module) => module.LineFactsView), { ssr: false });
export const DeliveryFactsView = dynamic(() => loadPartFacts().then((module) => module.DeliveryFactsView), {
  ssr: false,
});
export const EmailedView = dynamic(() => loadPartFacts().then((module) => module.EmailedView), { ssr: false });
