import type { BrowserTexts } from '../en/browser.ts';

export const browser: BrowserTexts = {
  unreachable: 'Orderdeck n’a pas pu être joint. Vérifiez votre connexion Internet, puis réessayez.',
  unreadable:
    'Orderdeck a donné une réponse que cette page ne peut pas lire. Réessayez ; si cela se reproduit, rouvrez l’app depuis votre panneau de contrôle.',
  cancelled: 'La requête a été annulée.',
  sessionEnded: 'Votre session est terminée. Rouvrez Orderdeck depuis votre panneau de contrôle.',
};
