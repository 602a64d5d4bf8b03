import { sayReason } from '#lib/core/kept-reason.ts';
import { randomBytes } from 'node:crypto';
import type { ConfirmationScript } from '#lib/bigcommerce/types/script.ts';
import type { WriteResult } from '#lib/bigcommerce/write-result.ts';
import { AppError } from '#lib/core/errors.ts';
import type { ScriptsContext, SwitchContext } from './context.ts';
import type { StorefrontStatus } from './contract.ts';
import { planScripts, scriptOf, stateOf, storefrontsOf, type ScriptPlan } from './script-rules.ts';

/** What has to be permitted, by the platform's names (BigCommerce docs: OAuth scopes). */
const SCOPES = { content: 'store_v2_content', channels: 'store_channel_settings_read_only' };
const KEY_BYTES = 16;

/** How the scripts stand now, asked of the platform: a merchant may have removed one on purpose, so nothing is mended here. */
export async function readStorefrontStatus(ctx: ScriptsContext): Promise<StorefrontStatus> {
  const isOn = await ctx.db.storefront.isOn();
  try {
    const { wanted, plan, channels } = await look(ctx, isOn);
    const lacking = new Set([...plan.create, ...plan.replace.map(({ script }) => script)].map((one) => one.channelId));
    const has = (id: number) => wanted.some(({ channelId }) => channelId === id) && !lacking.has(id);
    const shown = channels.map(({ id, name }) => ({ id, name, isThere: has(id) }));
    return { isOn, state: stateOf(isOn, plan), scope: SCOPES.content, channels: shown };
  } catch (error) {
    return { isOn, ...failureOf(error), channels: [] };
  }
}

/** Switches, and does at once what follows; a job does the rest when the platform does not answer. */
export async function switchStorefront(ctx: SwitchContext, isOn: boolean): Promise<StorefrontStatus> {
  const before = await ctx.db.storefront.isOn();
  if (before !== isOn)
    await ctx.db.settings.change(
      { before: { storefrontOrders: before }, after: { storefrontOrders: isOn } },
      { by: ctx.user.id, at: ctx.clock.now() },
    );
  return ensureScripts(ctx);
}

/** Brings the scripts to what the setting says. Looks first, so it can be repeated; never throws for what the platform says. */
export function ensureScripts(ctx: ScriptsContext): Promise<StorefrontStatus> {
  return tend(ctx, (plan) => plan);
}

/** Has scripts that are there run the app's newest text. One that somebody removed stays away until an admin wants it back. */
export function refreshScripts(ctx: ScriptsContext): Promise<StorefrontStatus> {
  return tend(ctx, (plan) => ({ ...plan, create: [] }));
}

function tend(ctx: ScriptsContext, choose: (plan: ScriptPlan) => ScriptPlan): Promise<StorefrontStatus> {
  // One at a time: two that look at once would both make what is missing.
  return ctx.db.withLock('storefront scripts', async () => {
    const isOn = await ctx.db.storefront.isOn();
    try {
      const { plan, wanted } = await look(ctx, isOn);
      await carryOut(ctx, choose(plan));
      await ctx.db.storefront.dropKeysBut(wanted.map(({ channelId }) => channelId));
    } catch (error) {
      return { isOn, ...failureOf(error), channels: [] };
    }
    return readStorefrontStatus(ctx);
  });
}

async function look(ctx: ScriptsContext, isOn: boolean) {
  const { scripts, channels } = ctx.bigcommerce;
  const [found, known] = await Promise.all([scripts.list(), isOn ? channels.list() : []]);
  const storefronts = storefrontsOf(known);
  const keys = await ctx.db.storefront.keysOf(
    storefronts.map(({ id }) => ({ channelId: id, newKey: randomBytes(KEY_BYTES).toString('base64url') })),
  );
  const wanted: readonly ConfirmationScript[] = keys.map(({ channelId, key }) => scriptOf(channelId, key, ctx.appUrl));
  return { channels: storefronts, wanted, plan: planScripts(found, wanted) };
}

/** What the platform refuses stays as it was found, and the next look tells it; a permission that is not given is told at once. */
async function carryOut({ bigcommerce: { scripts } }: ScriptsContext, plan: ScriptPlan): Promise<void> {
  const allow = (result: WriteResult): void => {
    if (result.kind === 'refused' && result.needsApproval !== undefined)
      throw new AppError('store_needs_approval', sayReason(result.reason));
  };
  for (const id of plan.deleteIds) allow(await scripts.delete(id));
  for (const { id, script } of plan.replace) allow(await scripts.replace(id, script));
  for (const script of plan.create) allow(await scripts.create(script));
}

function failureOf(error: unknown): Pick<StorefrontStatus, 'state' | 'scope'> {
  if (!(error instanceof AppError)) throw error;
  const isAboutChannels = 'family' in error && error.family === 'channels';
  const scope = isAboutChannels ? SCOPES.channels : SCOPES.content;
  return { state: error.code === 'store_needs_approval' ? 'not_granted' : 'unreachable', scope };
}
