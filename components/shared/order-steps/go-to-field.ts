/** Puts the focus into the field of a problem, once its step is shown; into what holds it where it has none of its own. */
export function goToField(path: string): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const place = findPlace(path);
      const field = place?.querySelector<HTMLElement>('input, select, textarea, button') ?? null;
      field?.focus();
      place?.scrollIntoView({ block: 'center' });
    });
  });
}

function findPlace(path: string): Element | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    const place = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
    if (place !== null) return place;
  }
  return null;
}
