import { withInstall } from '#lib/http/with-install.ts';
import { installStore } from '#lib/stores/install.ts';

export const GET = withInstall(installStore);
