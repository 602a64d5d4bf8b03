import { OrderDetailScreen } from '#components/order-detail/order-detail-screen.tsx';

interface OrderPanelProps {
  readonly params: Promise<{ readonly orderId: string }>;
}

/** An order as the control panel shows it over its own list: the same screen, without the ways to others. */
export default async function OrderPanelPage({ params }: OrderPanelProps) {
  const { orderId } = await params;
  return <OrderDetailScreen number={orderId} />;
}
