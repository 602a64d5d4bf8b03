import { AppError } from '#lib/core/errors.ts';
import type { SyncContext } from './context.ts';
import { CART_SCOPE } from './event.ts';
import { HOOK_SCOPES, planHooks, type FoundHook, type HookStep } from './hook-rules.ts';
import type { HooksRecord } from './hooks-record.ts';

/**
 * Makes the store's webhooks what they should be: there, active, to our address, with our secret. The platform switches them off
 * after failures and after quiet months, and deletes them with an install (BigCommerce docs: webhooks).
 */
export async function checkHooks(ctx: SyncContext): Promise<void> {
  await ctx.db.sync.begin(ctx.store.installId);
  try {
    await mendHooks(ctx);
  } catch (error) {
    // Without permission the next look is as far off as after any other; only an outage is worth an earlier one.
    if (error instanceof AppError && error.code === 'store_needs_approval')
      await ctx.db.sync.note({ hooksCheckedAt: ctx.clock.now() });
    throw error;
  }
}

async function mendHooks(ctx: SyncContext): Promise<void> {
  const { hooks } = ctx.bigcommerce;
  const headers = ctx.webhooks.headers(await secretOf(ctx));
  const isWithCarts = await ctx.db.storefront.isOn();
  const scopes = isWithCarts ? [...HOOK_SCOPES, CART_SCOPE] : HOOK_SCOPES;
  const desired = scopes.map((scope) => ({ scope, destination: ctx.webhooks.destination, headers }));
  const [existing, status] = [await hooks.list(), await hooks.status()];
  const { found, steps } = planHooks(desired, existing, status, isWithCarts ? [] : [CART_SCOPE]);
  const mended = new Set<string>();
  for (const step of steps) {
    const isDone = await carryOut(ctx, step);
    if (isDone && step.kind !== 'delete') mended.add(step.hook.scope);
  }
  const record: HooksRecord = {
    hooks: found.map((hook): FoundHook => (mended.has(hook.scope) ? { ...hook, state: 'active' } : hook)),
    blockedDomains: status.blockedDomains.map(({ secondsLeft }) => ({ secondsLeft })),
    mended: [...mended],
  };
  await ctx.db.sync.note({ hooks: { ...record }, hooksCheckedAt: ctx.clock.now() });
}

/** The store's secret, made at the first look. One that no key opens any more is replaced. */
async function secretOf(ctx: SyncContext): Promise<string> {
  const { webhooks, db } = ctx;
  const known = (await db.sync.find())?.sealedHookSecret ?? null;
  const opened = known === null ? null : await webhooks.open(known);
  if (opened !== null) return opened;
  const sealed = await webhooks.seal(webhooks.createSecret());
  const secret = await webhooks.open(await db.sync.keepHookSecret(sealed, known));
  if (secret === null) throw new AppError('internal', 'store.hookSecret');
  return secret;
}

/** Whether the platform did it. What it refuses stays as it was found, and is tried again at the next look. */
async function carryOut(ctx: SyncContext, step: HookStep): Promise<boolean> {
  const { hooks } = ctx.bigcommerce;
  const result =
    step.kind === 'create'
      ? await hooks.create(step.hook)
      : step.kind === 'change'
        ? await hooks.update(step.id, step.change)
        : await hooks.delete(step.id);
  return result.kind === 'done';
}
