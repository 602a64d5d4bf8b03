import { ScreenLoading } from '#components/shell/screen-loading.tsx';

export default function LoadingStorefront() {
  return <ScreenLoading />;
}
