/** The words of every page that a callback can end in. Each says what happened, then what to do. */
export const REFUSALS = {
  no_payload: {
    status: 400,
    title: 'Open Orderdeck from your control panel',
    text: 'This address works only when your store’s control panel opens it. Go to Apps in your control panel and open Orderdeck there.',
  },
  stale: {
    status: 401,
    title: 'This link has expired',
    text: 'Links into Orderdeck are good for a few minutes. Open the app again from Apps in your control panel.',
  },
  replayed: {
    status: 401,
    title: 'This link was used already',
    text: 'Each link opens Orderdeck once. Open the app again from Apps in your control panel.',
  },
  forged: {
    status: 401,
    title: 'This link could not be verified',
    text: 'Orderdeck could not prove that your control panel sent you here, so nothing was opened. Open the app again from Apps in your control panel.',
  },
  forbidden: {
    status: 403,
    title: 'This request was not accepted',
    text: 'It was not made for this purpose, or by somebody who may not make it. Nothing was changed. To go on, open the app from Apps in your control panel.',
  },
  not_installed: {
    status: 404,
    title: 'Orderdeck is not installed in this store',
    text: 'Ask the store’s owner to install it from Apps in the control panel; if it is listed there, uninstall it and install it again.',
  },
  suspended: {
    status: 409,
    title: 'Orderdeck was uninstalled a moment ago',
    text: 'It is still being removed from this store. To use it again, install it from Apps in your control panel in a minute or two.',
  },
  needs_approval: {
    status: 409,
    title: 'The store must approve Orderdeck again',
    text: 'BigCommerce no longer lets Orderdeck into this store, as after a change of permissions or of the owner’s e-mail address. The owner opens Orderdeck from Apps in the control panel and approves it; if the control panel does not ask, uninstall it there and install it again.',
  },
  person_removed: {
    status: 403,
    title: 'You no longer have access',
    text: 'Your access to Orderdeck in this store was taken away. Ask the store’s owner to give it back, then open the app again.',
  },
  bad_install: {
    status: 400,
    title: 'The installation did not start properly',
    text: 'Something was missing from what your control panel sent. Nothing was changed. Start the installation again from Apps in your control panel.',
  },
  code_refused: {
    status: 400,
    title: 'The installation could not be finished',
    text: 'The installation link was used before or is too old. An existing installation still works. Start again from Apps in your control panel.',
  },
  scope_missing: {
    status: 403,
    title: 'Orderdeck needs one more permission',
    text: 'It cannot work without permission to read and change orders. Install it again from Apps in your control panel and approve the whole list.',
  },
  platform_down: {
    status: 503,
    title: 'BigCommerce did not answer',
    text: 'The installation could not be finished and nothing was changed. Wait a minute, then start it again from Apps in your control panel.',
  },
  trouble: {
    status: 503,
    title: 'We’re having trouble',
    text: 'Orderdeck cannot open right now and nothing was changed. Wait a minute, then open the app again from your control panel.',
  },
} as const;

export type RefusalName = keyof typeof REFUSALS;
