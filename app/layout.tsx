import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { BootScript } from '#components/shell/boot-script.tsx';
import { FONT_CLASSES } from '#components/shell/fonts.ts';
import { Providers } from '#components/shell/providers.tsx';
import { StyleRegistry } from '#components/shell/style-registry.tsx';
import { languageOf } from '#lib/core/languages.ts';

// Every answer carries its own nonce, so no page can be made ahead of time.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Orderdeck', robots: { index: false } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const asked = await headers();
  const nonce = asked.get('x-nonce') ?? undefined;
  const language = languageOf(asked.get('x-language'));
  return (
    <html lang={language} className={FONT_CLASSES}>
      <head>
        <BootScript nonce={nonce} />
      </head>
      <body>
        <StyleRegistry>
          <Providers language={language}>{children}</Providers>
        </StyleRegistry>
      </body>
    </html>
  );
}
