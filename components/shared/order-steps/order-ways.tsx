'use client';

import { theme } from '@bigcommerce/big-design-theme';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useId } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';

const Ways = styled.ul`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${theme.spacing.small};
  margin: 0;
  padding: 0;
  list-style: none;

  ${theme.breakpoints.tablet} {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  a {
    display: block;
    box-sizing: border-box;
    height: 100%;
    padding: ${theme.spacing.small} ${theme.spacing.medium};
    background: ${theme.colors.white};
    border: ${theme.border.box};
    border-left-width: 4px;
    border-radius: ${theme.borderRadius.normal};
    color: ${theme.colors.secondary70};
    line-height: ${theme.lineHeight.medium};
    text-decoration: none;
  }

  a:hover {
    border-color: ${theme.colors.primary40};
  }

  a[aria-current] {
    background: ${theme.colors.primary10};
    border-color: ${theme.colors.primary};
  }

  strong {
    display: block;
    font-weight: ${theme.typography.fontWeight.semiBold};
  }
`;

/** The two ways to make an order, and where each is. */
const WAYS = [
  { way: 'direct', path: '/orders/new' },
  { way: 'checkout', path: '/orders/new/checkout' },
] as const;

/** The choice between the two ways to make an order, as long as nothing was begun in either. */
export function OrderWays({ current }: { readonly current: (typeof WAYS)[number]['way'] }) {
  const t = useTranslations('orderWays');
  const { storeHash } = useParams<{ storeHash: string }>();
  const id = useId();
  return (
    <nav aria-label={t('title')}>
      <Ways>
        {WAYS.map(({ way, path }) => (
          <li key={way}>
            <Link
              aria-current={way === current ? 'page' : undefined}
              aria-describedby={`${id}-${way}`}
              aria-labelledby={`${id}-${way}-name`}
              href={`/stores/${storeHash}${path}`}
            >
              <strong id={`${id}-${way}-name`}>{t(`${way}.name`)}</strong>
              <span id={`${id}-${way}`}>{t(`${way}.when`)}</span>
            </Link>
          </li>
        ))}
      </Ways>
    </nav>
  );
}
