import { OrderEditScreen } from '#components/order-edit/order-edit-screen.tsx';

interface EditPageProps {
  readonly params: Promise<{ readonly orderId: string }>;
}

export default async function EditPage({ params }: EditPageProps) {
  const { orderId } = await params;
  return <OrderEditScreen number={orderId} />;
}
