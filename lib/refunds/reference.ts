/** Such as `[OD-7F3K2M9Q]`: with it in its reason, a refund of ours is told from one that looks the same. */
const REFERENCE = / ?\[OD-[0-9A-Z]{8}\]$/;

/** Of the key that the dialog made: the same click has the same one. */
export function referenceOf(idempotencyKey: string): string {
  const letters = idempotencyKey.replaceAll(/[^0-9a-z]/gi, '').toUpperCase();
  return `[OD-${letters.slice(0, 4)}${letters.slice(-4)}]`;
}

export function withReference(reason: string, reference: string): string {
  return `${reason} ${reference}`.trim();
}

export function withoutReference(reason: string): string {
  return reason.replace(REFERENCE, '');
}

export function hasReference(reason: string): boolean {
  return REFERENCE.test(reason);
}
