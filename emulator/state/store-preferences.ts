import type { StoreProfile } from '../data/store-profile.ts';
import type { Restore } from './capture.ts';

/** What a merchant may change of a store under Store settings. */
export type Preferences = Pick<StoreProfile, 'timeZone' | 'dateFormat' | 'entersTax'>;

/** A store's profile as it is now: as seeded, with what was chosen since. Seeded orders keep to the seed. */
export class StorePreferences {
  #profile: StoreProfile;

  constructor(seeded: StoreProfile) {
    this.#profile = seeded;
  }

  get profile(): StoreProfile {
    return this.#profile;
  }

  /** What is left out stays. */
  change(chosen: Partial<Preferences>): void {
    this.#profile = { ...this.#profile, ...chosen };
  }

  capture(): Restore {
    const profile = this.#profile;
    return () => {
      this.#profile = profile;
    };
  }
}
