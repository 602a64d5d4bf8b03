import type { Metadata } from 'next';
import { OrderCreateScreen } from '#components/order-create/order-create-screen.tsx';

export const metadata: Metadata = { title: 'New order | Orderdeck' };

interface NewOrderPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewOrderPage({ searchParams }: NewOrderPageProps) {
  const { draft, from } = await searchParams;
  return <OrderCreateScreen draft={[draft].flat()[0] ?? null} from={[from].flat()[0] ?? null} />;
}
