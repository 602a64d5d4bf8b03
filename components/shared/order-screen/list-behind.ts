/** What of an entry of the browser's history matters here. */
interface HistoryEntry {
  readonly url: string | null;
  /** False where going back would load the page anew, and with that lose the session. */
  readonly sameDocument: boolean;
}

/** Whether one step back leads to the list, as this document left it: then its filters, page and scroll position stand again. */
export function isListBehind(entries: readonly HistoryEntry[], currentIndex: number, listPath: string): boolean {
  const previous = entries[currentIndex - 1];
  if (previous === undefined || previous.url === null || !previous.sameDocument) return false;
  return new URL(previous.url).pathname === listPath;
}
