import type { Metadata } from 'next';
import { OrderListScreen } from '#components/order-list/order-list-screen.tsx';

export const metadata: Metadata = { title: 'Orders | Orderdeck' };

export default function OrdersPage() {
  return <OrderListScreen />;
}
