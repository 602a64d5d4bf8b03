import type { ReactNode } from 'react';
import { StyleRegistry } from '#components/shell/style-registry.tsx';

export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <StyleRegistry>{children}</StyleRegistry>
      </body>
    </html>
  );
}
