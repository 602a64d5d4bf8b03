import type { Metadata } from 'next';
import { OrderPayScreen } from '#components/order-pay/order-pay-screen.tsx';

export const metadata: Metadata = { title: 'Take payment | Orderdeck' };

interface PayPageProps {
  readonly params: Promise<{ readonly orderId: string }>;
}

export default async function PayPage({ params }: PayPageProps) {
  const { orderId } = await params;
  return <OrderPayScreen number={orderId} />;
}
