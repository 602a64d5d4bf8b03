'use client';

import { CrashedPage } from '#components/shell/crashed-page.tsx';

interface ErrorPageProps {
  readonly reset: () => void;
}

export default function ErrorPage({ reset }: ErrorPageProps) {
  return <CrashedPage onTryAgain={reset} />;
}
