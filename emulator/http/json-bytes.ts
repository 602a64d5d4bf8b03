const [OPEN, COMMA, CLOSE] = [Buffer.from('['), Buffer.from(','), Buffer.from(']')];

/** A value as JSON in UTF-8: a body that is written once and sent often. */
export function jsonBytes(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** The JSON list of items that are written already. */
export function listBytes(items: readonly Uint8Array[]): Buffer {
  const pieces: Uint8Array[] = [];
  for (const item of items) pieces.push(pieces.length === 0 ? OPEN : COMMA, item);
  if (pieces.length === 0) pieces.push(OPEN);
  return Buffer.concat([...pieces, CLOSE]);
}
