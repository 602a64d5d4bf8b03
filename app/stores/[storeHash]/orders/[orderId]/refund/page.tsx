import type { Metadata } from 'next';
import { OrderRefundScreen } from '#components/order-refund/order-refund-screen.tsx';

export const metadata: Metadata = { title: 'Refund | Orderdeck' };

interface RefundPageProps {
  readonly params: Promise<{ readonly orderId: string }>;
}

export default async function RefundPage({ params }: RefundPageProps) {
  const { orderId } = await params;
  return <OrderRefundScreen number={orderId} />;
}
