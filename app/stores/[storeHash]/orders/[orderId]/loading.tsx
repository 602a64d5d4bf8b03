import { OrderPageLoading } from '#components/order-detail/order-loading.tsx';

export default function OrderLoading() {
  return <OrderPageLoading />;
}
