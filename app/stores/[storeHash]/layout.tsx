import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { SessionGate } from '#components/shell/session-gate.tsx';
import { parseStoreHash } from '#lib/core/ids.ts';

interface StoreLayoutProps {
  readonly params: Promise<{ readonly storeHash: string }>;
  readonly children: ReactNode;
}

export default async function StoreLayout({ params, children }: StoreLayoutProps) {
  const storeHash = parseStoreHash((await params).storeHash);
  if (storeHash === null) notFound();
  return <SessionGate storeHash={storeHash}>{children}</SessionGate>;
}
