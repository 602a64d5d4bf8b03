'use client';

import { theme } from '@bigcommerce/big-design-theme';
import { usePathname, useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';

const SCREENS = ['orders', 'payments', 'storefront', 'settings'] as const;

/** The look of the library's tabs, which are buttons: places to go are links, which open in a new tab too. */
const Bar = styled.nav`
  display: flex;
  gap: ${theme.spacing.xxSmall};
  padding: 0 ${theme.spacing.medium};
  border-bottom: 1px solid ${theme.colors.secondary30};
  background: ${theme.colors.white};
  /* Where the words of a language are too long for a narrow screen, the bar moves and the page does not. */
  overflow-x: auto;
  white-space: nowrap;

  ${theme.breakpoints.tablet} {
    padding: 0 ${theme.spacing.xLarge};
  }

  a {
    padding: ${theme.spacing.medium} ${theme.spacing.small} ${theme.spacing.small};
    border-bottom: 4px solid transparent;
    color: ${theme.colors.primary};
    line-height: ${theme.lineHeight.medium};
    text-decoration: none;
  }

  a:hover {
    color: ${theme.colors.primary60};
  }

  a[aria-current] {
    border-bottom-color: ${theme.colors.primary};
    color: ${theme.colors.secondary70};
  }
`;

/** Ways between the store's main screens; on a screen below one of them, such as an order's, that one has a way back. */
export function StoreNavigation({ storeHash }: { readonly storeHash: string }) {
  const t = useTranslations('navigation');
  const router = useRouter();
  const path = usePathname();
  const home = `/stores/${storeHash}`;
  if (!SCREENS.some((screen) => path === `${home}/${screen}`)) return null;
  const go = (event: MouseEvent<HTMLAnchorElement>, href: string) => {
    // A new tab or window is the browser's own business.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (href !== path) router.push(href);
  };
  return (
    <Bar aria-label={t('label')}>
      {SCREENS.map((screen) => {
        const href = `${home}/${screen}`;
        return (
          <a
            aria-current={href === path ? 'page' : undefined}
            href={href}
            key={screen}
            onClick={(event) => go(event, href)}
          >
            {t(screen)}
          </a>
        );
      })}
    </Bar>
  );
}
