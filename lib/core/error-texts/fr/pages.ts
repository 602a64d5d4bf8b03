import type { English, Translated } from '../english.ts';

export const pages: Translated<English['pages']> = {
  noPayloadTitle: 'Ouvrez Orderdeck depuis votre panneau de contrôle',
  noPayload:
    'Cette adresse ne fonctionne que si le panneau de contrôle de votre boutique l’ouvre. Allez-y dans Apps et ouvrez Orderdeck.',
  staleTitle: 'Ce lien a expiré',
  stale:
    'Les liens vers Orderdeck sont valables quelques minutes. Rouvrez l’app depuis Apps dans votre panneau de contrôle.',
  replayedTitle: 'Ce lien a déjà servi',
  replayed: 'Chaque lien ouvre Orderdeck une seule fois. Rouvrez l’app depuis Apps dans votre panneau de contrôle.',
  forgedTitle: 'Ce lien n’a pas pu être vérifié',
  forged:
    'Orderdeck n’a pas pu s’assurer que votre panneau de contrôle vous a envoyé ici, donc rien n’a été ouvert. Rouvrez l’app depuis Apps dans votre panneau de contrôle.',
  forbiddenTitle: 'Cette requête n’a pas été acceptée',
  forbidden:
    'Elle n’était pas prévue pour cela, ou vient de quelqu’un qui n’en a pas le droit. Rien n’a été modifié. Pour continuer, ouvrez l’app depuis Apps dans votre panneau de contrôle.',
  notInstalledTitle: 'Orderdeck n’est pas installé dans cette boutique',
  notInstalled:
    'Demandez au propriétaire de la boutique de l’installer depuis Apps dans le panneau de contrôle ; s’il y figure déjà, désinstallez-le et réinstallez-le.',
  suspendedTitle: 'Orderdeck vient d’être désinstallé',
  suspended:
    'Il est encore en cours de retrait de cette boutique. Pour l’utiliser de nouveau, installez-le depuis Apps dans votre panneau de contrôle dans une minute ou deux.',
  needsApprovalTitle: 'La boutique doit approuver Orderdeck de nouveau',
  needsApproval:
    'BigCommerce ne laisse plus Orderdeck entrer dans cette boutique, comme après un changement d’autorisations ou de l’adresse e-mail du propriétaire. Le propriétaire ouvre Orderdeck depuis Apps dans le panneau de contrôle et l’approuve ; si le panneau ne le demande pas, désinstallez-le et réinstallez-le.',
  personRemovedTitle: 'Vous n’avez plus accès',
  personRemoved:
    'Votre accès à Orderdeck dans cette boutique a été retiré. Demandez au propriétaire de la boutique de le rendre, puis rouvrez l’app.',
  badInstallTitle: 'L’installation n’a pas commencé correctement',
  badInstall:
    'Il manquait quelque chose dans ce que votre panneau de contrôle a envoyé. Rien n’a été modifié. Recommencez l’installation depuis Apps dans votre panneau de contrôle.',
  codeRefusedTitle: 'L’installation n’a pas pu être terminée',
  codeRefused:
    'Le lien d’installation a déjà servi ou est trop ancien. Une installation existante fonctionne toujours. Recommencez depuis Apps dans votre panneau de contrôle.',
  scopeMissingTitle: 'Orderdeck a besoin d’une autorisation de plus',
  scopeMissing:
    'Il ne peut pas fonctionner sans l’autorisation de lire et de modifier les commandes. Réinstallez-le depuis Apps dans votre panneau de contrôle et approuvez toute la liste.',
  platformDownTitle: 'BigCommerce n’a pas répondu',
  platformDown:
    'L’installation n’a pas pu être terminée et rien n’a été modifié. Attendez une minute, puis recommencez depuis Apps dans votre panneau de contrôle.',
  troubleTitle: 'Nous rencontrons des difficultés',
  trouble:
    'Orderdeck ne peut pas s’ouvrir pour le moment et rien n’a été modifié. Attendez une minute, puis rouvrez l’app depuis votre panneau de contrôle.',
  request: ({ id }) => `Requête ${id}`,
};
