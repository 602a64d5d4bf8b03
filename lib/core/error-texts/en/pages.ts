/** Of the pages that a callback can end in: what happened, then what to do. */
export const pages = {
  noPayloadTitle: 'Open Orderdeck from your control panel',
  noPayload:
    'This address works only when your store’s control panel opens it. Go to Apps in your control panel and open Orderdeck there.',
  staleTitle: 'This link has expired',
  stale: 'Links into Orderdeck are good for a few minutes. Open the app again from Apps in your control panel.',
  replayedTitle: 'This link was used already',
  replayed: 'Each link opens Orderdeck once. Open the app again from Apps in your control panel.',
  forgedTitle: 'This link could not be verified',
  forged:
    'Orderdeck could not prove that your control panel sent you here, so nothing was opened. Open the app again from Apps in your control panel.',
  forbiddenTitle: 'This request was not accepted',
  forbidden:
    'It was not made for this purpose, or by somebody who may not make it. Nothing was changed. To go on, open the app from Apps in your control panel.',
  notInstalledTitle: 'Orderdeck is not installed in this store',
  notInstalled:
    'Ask the store’s owner to install it from Apps in the control panel; if it is listed there, uninstall it and install it again.',
  suspendedTitle: 'Orderdeck was uninstalled a moment ago',
  suspended:
    'It is still being removed from this store. To use it again, install it from Apps in your control panel in a minute or two.',
  needsApprovalTitle: 'The store must approve Orderdeck again',
  needsApproval:
    'BigCommerce no longer lets Orderdeck into this store, as after a change of permissions or of the owner’s e-mail address. The owner opens Orderdeck from Apps in the control panel and approves it; if the control panel does not ask, uninstall it there and install it again.',
  personRemovedTitle: 'You no longer have access',
  personRemoved:
    'Your access to Orderdeck in this store was taken away. Ask the store’s owner to give it back, then open the app again.',
  badInstallTitle: 'The installation did not start properly',
  badInstall:
    'Something was missing from what your control panel sent. Nothing was changed. Start the installation again from Apps in your control panel.',
  codeRefusedTitle: 'The installation could not be finished',
  codeRefused:
    'The installation link was used before or is too old. An existing installation still works. Start again from Apps in your control panel.',
  scopeMissingTitle: 'Orderdeck needs one more permission',
  scopeMissing:
    'It cannot work without permission to read and change orders. Install it again from Apps in your control panel and approve the whole list.',
  platformDownTitle: 'BigCommerce did not answer',
  platformDown:
    'The installation could not be finished and nothing was changed. Wait a minute, then start it again from Apps in your control panel.',
  troubleTitle: 'We’re having trouble',
  trouble:
    'Orderdeck cannot open right now and nothing was changed. Wait a minute, then open the app again from your control panel.',
  request: ({ id }: { readonly id: string }) => `Request ${id}`,
};
