import type { Metadata } from 'next';
import { OrderPrintScreen } from '#components/order-print/order-print-screen.tsx';

export const metadata: Metadata = { title: 'Print | Orderdeck' };

export default function PrintPage() {
  return <OrderPrintScreen />;
}
