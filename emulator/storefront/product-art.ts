import { raw } from 'hono/html';
import type { Product } from '../data/catalogue.ts';

/** A picture of a product that nobody photographed: a quiet still life of its own colours. */
export function productArt(product: Pick<Product, 'id'>) {
  const hue = (product.id * 47) % 360;
  const [low, high] = [26 + ((product.id * 13) % 18), 62 + ((product.id * 7) % 16)];
  const tilt = ((product.id * 29) % 24) - 12;
  const shape = [
    `<rect x="${low}" y="38" width="${100 - 2 * low + 4}" height="48" rx="6" transform="rotate(${tilt} 50 62)"/>`,
    `<circle cx="50" cy="60" r="${high / 2.6}"/>`,
    `<path d="M${low} 88 L50 28 L${100 - low} 88 Z"/>`,
    `<ellipse cx="50" cy="64" rx="${high / 2}" ry="22"/>`,
    `<path d="M32 86 V52 a18 18 0 0 1 36 0 V86 Z"/>`,
  ][product.id % 5];
  return raw(
    `<svg class="art" viewBox="0 0 100 100" aria-hidden="true" preserveAspectRatio="xMidYMid slice">` +
      `<rect width="100" height="100" fill="hsl(${hue} 32% 92%)"/>` +
      `<rect y="80" width="100" height="20" fill="hsl(${hue} 28% 86%)"/>` +
      `<g fill="hsl(${(hue + 18) % 360} 38% 58%)">${shape}</g>` +
      `<circle cx="${70 - tilt}" cy="30" r="7" fill="hsl(${(hue + 170) % 360} 45% 72%)"/></svg>`,
  );
}
