import { OrderDetailScreen } from '#components/order-detail/order-detail-screen.tsx';

interface OrderPageProps {
  readonly params: Promise<{ readonly orderId: string }>;
}

export default async function OrderPage({ params }: OrderPageProps) {
  const { orderId } = await params;
  return <OrderDetailScreen number={orderId} />;
}
