/** The tax classes that every store has. */
export const TAX_CLASSES: readonly { readonly id: number; readonly name: string }[] = [
  { id: 0, name: 'Default Tax Class' },
  { id: 1, name: 'Non-Taxable Products' },
  { id: 2, name: 'Shipping' },
  { id: 3, name: 'Gift Wrapping' },
];
