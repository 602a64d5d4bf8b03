/** What the browser has to say of a request by itself, where no answer of ours came. The page loads these with its first script. */
export const browser = {
  unreachable: 'Orderdeck could not be reached. Check your internet connection, then try again.',
  unreadable:
    'Orderdeck gave an answer that this page cannot read. Try again; if it happens again, reopen the app from your control panel.',
  cancelled: 'The request was cancelled.',
  sessionEnded: 'Your session has ended. Reopen Orderdeck from your control panel.',
};

export type BrowserTexts = Readonly<typeof browser>;
