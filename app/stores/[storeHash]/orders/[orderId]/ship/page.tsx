import { OrderShipScreen } from '#components/order-ship/order-ship-screen.tsx';

interface ShipPageProps {
  readonly params: Promise<{ readonly orderId: string }>;
}

export default async function ShipPage({ params }: ShipPageProps) {
  const { orderId } = await params;
  return <OrderShipScreen number={orderId} />;
}
