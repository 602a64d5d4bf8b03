import type { Metadata } from 'next';
import { StorefrontScreen } from '#components/storefront/storefront-screen.tsx';

export const metadata: Metadata = { title: 'Storefront | Orderdeck' };

export default function StorefrontPage() {
  return <StorefrontScreen />;
}
