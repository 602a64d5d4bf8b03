import type { English, Translated } from '../english.ts';

export const shipping: Translated<English['shipping']> = {
  notCreated: 'L’expédition n’a pas été créée',
  notChanged: 'L’expédition n’a pas été modifiée',
  notDeleted: 'L’expédition n’a pas été supprimée',
  noneDeleted: 'Les expéditions n’ont pas été supprimées',
  noSuchShipment: 'Cette expédition n’existe plus. Rechargez la commande pour voir ses expéditions.',
  otherCount: ({ count }) =>
    `Cette commande a maintenant ${count} ${count > 1 ? 'expéditions' : 'expédition'}, et non le nombre que vous avez vu. Rien n’a été supprimé ; regardez-les et décidez de nouveau.`,
  nothingLeft: 'Il ne reste rien de cette ligne à expédier à cette adresse. Retirez-la, ou rechargez la commande.',
  onlyLeft: ({ left }) => `Il ne reste que ${left} de cette ligne à expédier. Réduisez la quantité.`,
  noSuchPickup: 'Ce retrait n’existe plus. Rechargez la commande.',
  notReady: 'La commande n’a pas été marquée comme prête',
  notCollected: 'Le retrait n’a pas été marqué comme effectué',
  notTakenBack: 'Le retrait n’a pas été annulé',
};
