import type { Metadata } from 'next';
import { CheckoutScreen } from '#components/checkout/checkout-screen.tsx';

export const metadata: Metadata = { title: 'New order | Orderdeck' };

interface CheckoutPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CheckoutPage({ searchParams }: CheckoutPageProps) {
  const { checkout } = await searchParams;
  return <CheckoutScreen checkout={[checkout].flat()[0] ?? null} />;
}
