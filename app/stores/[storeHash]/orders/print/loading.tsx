import { ScreenLoading } from '#components/shell/screen-loading.tsx';

export default function LoadingPrint() {
  return <ScreenLoading />;
}
