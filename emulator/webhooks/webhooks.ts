import type { Clock } from '../clock.ts';
import type { StoreEvent } from '../events.ts';
import type { Ledger } from '../ledger.ts';
import type { MailLog } from '../mail.ts';
import type { Switches } from '../switches.ts';
import { mailBlock, mailDeactivation } from './alert-mails.ts';
import { Fortune } from './behaviour.ts';
import { Destinations } from './destinations.ts';
import { Dispatcher, newMessageId } from './dispatcher.ts';
import { DOMAIN_BLOCKED, ExceptionPace, GIVEN_UP, WILL_RETRY, exceptionNotice } from './exceptions.ts';
import type { ExceptionCode } from './exceptions.ts';
import { EXCEPTION_SCOPE, subscribes } from './hook.ts';
import type { Hook } from './hook.ts';
import { HookRegistry } from './hook-registry.ts';
import type { Message } from './message.ts';
import { envelopeOf, noticesOf } from './payload.ts';
import type { Notice } from './payload.ts';
import { post } from './post.ts';
import type { Answer } from './post.ts';
import { retryDelayMs } from './retry-ladder.ts';
import { signatureHeaders } from './signature.ts';
import { captureAll } from '../state/capture.ts';
import type { Restore } from '../state/capture.ts';

/** A subscription without any event for so long is deactivated (BigCommerce docs: webhooks overview). */
const IDLE_MS = 90 * 86_400_000;
/** Half of what is triggered while a domain is blocked is lost where the switch says "some_lost". */
const LOST_IN_BLOCK = 0.5;

/** What deliveries need from the rest of the emulator. */
export interface WebhookSurroundings {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly mail: MailLog;
  readonly switches: Switches;
  /** The number of a store, by its hash. */
  storeId(storeHash: string): number;
  clientSecret(clientId: string): string;
}

/** The platform's webhook service: subscriptions, deliveries, retries, blocks. */
export class Webhooks {
  readonly hooks = new HookRegistry();
  readonly fortune = new Fortune();
  readonly destinations = new Destinations();
  readonly dispatcher: Dispatcher;
  readonly #pace = new ExceptionPace();
  readonly #around: WebhookSurroundings;
  /** Counts resets: an answer that comes in after one is nobody's. */
  #era = 0;

  constructor(around: WebhookSurroundings) {
    this.#around = around;
    this.dispatcher = new Dispatcher(around.clock, (message) => this.#attempt(message));
  }

  /** Sends an event on its way to every active hook that is subscribed to it. */
  publish(storeHash: string, event: StoreEvent): void {
    const hooks = this.hooks.ofStore(storeHash).filter((hook) => isFor(event, hook));
    if (hooks.length === 0) return;
    const nowMs = this.#around.clock.nowMs();
    for (const notice of noticesOf(event, { statusDetail: this.#around.switches.statusInNotice })) {
      for (const hook of hooks) {
        if (hook.status !== 'active' || nowMs < hook.worksFromMs || !subscribes(hook.scope, notice.scope)) continue;
        hook.lastUsedMs = nowMs;
        this.#send(hook, notice, event.scope === 'store/app/uninstalled');
      }
    }
  }

  /** The app goes: its hooks hear of it, as far as the switch lets them, and are deleted. */
  uninstalled(storeHash: string, clientId: string): void {
    if (this.#around.switches.uninstalledEvent) this.publish(storeHash, { scope: 'store/app/uninstalled', clientId });
    this.hooks.removeAll(storeHash, clientId);
  }

  /** Deactivates the hook once nothing was sent to it for 90 days. To be called for every new hook. */
  watchIdle(hook: Hook): void {
    const { clock } = this.#around;
    clock.after(hook.lastUsedMs + IDLE_MS - clock.nowMs(), () => {
      if (!this.hooks.has(hook)) return;
      if (hook.status === 'active' && clock.nowMs() - hook.lastUsedMs >= IDLE_MS)
        this.#deactivate(hook, 'nothing was sent to it for 90 days');
      if (hook.status === 'active') this.watchIdle(hook);
    });
  }

  reset(): void {
    this.#era++;
    this.hooks.clear();
    this.fortune.reset();
    this.destinations.clear();
    this.#pace.clear();
    this.dispatcher.reset();
  }

  #send(hook: Hook, notice: Notice, isFarewell = false): void {
    const { figures } = this.dispatcher;
    figures.matched++;
    const copies = this.fortune.copies();
    if (copies.length === 0) figures.lost++;
    copies.forEach((waitMs, index) => {
      const createdS = Math.floor(this.#around.clock.nowMs() / 1000);
      const id = newMessageId();
      this.dispatcher.enqueue({ id, hook, notice, createdS, isCopy: index > 0, isFarewell, failedAttempts: 0 }, waitMs);
    });
  }

  async #attempt(message: Message): Promise<void> {
    const { hook } = message;
    const { figures } = this.dispatcher;
    if (!message.isFarewell && (hook.status !== 'active' || !this.hooks.has(hook))) {
      figures.abandoned++;
      return;
    }
    const window = this.destinations.windowOf(hook);
    if (window.isBlocked(this.#around.clock.nowMs())) {
      this.#defer(message);
      return;
    }
    figures.sent++;
    const era = this.#era;
    const body = this.#bodyOf(message);
    const answer = await this.#post(message, body);
    if (era !== this.#era) return;
    this.#note(message, body, answer);
    const blockedNow = window.note(this.#around.clock.nowMs(), answer.failure);
    if (answer.failure === null) figures.delivered++;
    else this.#failed(message, answer.failure);
    if (blockedNow) this.#tellException(hook, DOMAIN_BLOCKED, answer.failure ?? '');
  }

  #bodyOf({ hook, notice, createdS }: Message): string {
    const storeId = this.#around.storeId(hook.storeHash);
    return envelopeOf(notice, { storeHash: hook.storeHash, storeId, createdS }).text;
  }

  #post({ id, hook }: Message, body: string): Promise<Answer> {
    const { clock } = this.#around;
    const { signed, timestamps, timeoutMs } = this.fortune.behaviour;
    const timestampS = Math.floor((timestamps === 'real' ? Date.now() : clock.nowMs()) / 1000);
    const secret = this.#around.clientSecret(hook.clientId);
    const signature = signed ? signatureHeaders({ id, timestampS, body }, secret) : {};
    return post(hook.destination, { ...hook.headers, ...signature }, body, timeoutMs);
  }

  #note({ hook, isCopy }: Message, body: string, answer: Answer): void {
    this.#around.ledger.record({
      kind: 'webhook',
      storeHash: hook.storeHash,
      clientId: hook.clientId,
      method: 'POST',
      path: hook.destination,
      rawBody: body,
      status: answer.status,
      bytes: answer.bytes,
      durationMs: answer.durationMs,
      faults: isCopy ? ['duplicate'] : [],
    });
  }

  /** The domain is blocked: the message goes to the retry queue, or is lost. */
  #defer(message: Message): void {
    const { figures } = this.dispatcher;
    const isFresh = message.failedAttempts === 0;
    if (isFresh && this.#around.switches.blockedEvents === 'some_lost' && this.fortune.chance(LOST_IN_BLOCK)) {
      figures.lost++;
      return;
    }
    figures.deferred++;
    this.#again(message, 'The domain was blocked');
  }

  #failed(message: Message, failure: string): void {
    this.dispatcher.figures.failed++;
    if (this.#again(message, failure)) this.#tellException(message.hook, WILL_RETRY, failure);
  }

  /** Puts the message on the next step of the retry ladder; past the last one, its hook is deactivated. */
  #again(message: Message, failure: string): boolean {
    const { hook } = message;
    if (message.isFarewell || hook.status === 'deactivated' || !this.hooks.has(hook)) {
      this.dispatcher.figures.abandoned++;
      return false;
    }
    message.failedAttempts++;
    const delayMs = retryDelayMs(message.failedAttempts);
    if (delayMs !== null) {
      this.dispatcher.enqueue(message, delayMs);
      return true;
    }
    this.dispatcher.figures.abandoned++;
    if (hook.status === 'active') {
      this.#deactivate(hook, `${failure}, and so it was at every attempt of 48 hours`);
      this.#tellException(hook, GIVEN_UP, failure);
    }
    return false;
  }

  #deactivate(hook: Hook, why: string): void {
    hook.status = 'deactivated';
    hook.updatedS = Math.floor(this.#around.clock.nowMs() / 1000);
    this.dispatcher.abandon((message) => message.hook === hook);
    mailDeactivation(this.#around.mail, hook, why, this.hooks.emails(hook.storeHash, hook.clientId));
  }

  #tellException(failing: Hook, code: ExceptionCode, failure: string): void {
    const { clock, mail } = this.#around;
    if (code === DOMAIN_BLOCKED) mailBlock(mail, failing, this.hooks.emails(failing.storeHash, failing.clientId));
    if (failing.scope === EXCEPTION_SCOPE) return;
    const hook = this.hooks.exceptionHook(failing.storeHash, failing.clientId);
    if (hook === null || hook.status !== 'active' || !this.#pace.allows(failing, code, clock.nowMs())) return;
    hook.lastUsedMs = clock.nowMs();
    this.#send(hook, exceptionNotice(failing, code, failure));
  }

  /** Deliveries that are under way now are made again; those of later are nobody's. */
  capture(): Restore {
    const parts = captureAll([this.hooks, this.fortune, this.destinations, this.#pace, this.dispatcher]);
    return () => {
      this.#era++;
      parts();
    };
  }
}

/** The end of one app is that app's business; everything else is for all. */
function isFor(event: StoreEvent, hook: Hook): boolean {
  return event.scope !== 'store/app/uninstalled' || event.clientId === hook.clientId;
}
