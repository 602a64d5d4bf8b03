import { createHash } from 'node:crypto';

/**
 * What runs on a store's order confirmation page. It reads the order that the shopper's session has just placed and tells the
 * app of it, once per tab; where it cannot, or the browser asks not to be followed, it does nothing. It tells kinds and counts,
 * never an address, a name or an amount. Kept in the language of old browsers and under three kilobytes.
 */
export const CONFIRMATION_SCRIPT = `(function (w, d, n) {
  try {
    var tag = d.currentScript || d.querySelector('script[data-orderdeck-key]');
    var said = function (name) { return tag.getAttribute('data-orderdeck-' + name) || ''; };
    if (!tag || n.globalPrivacyControl || n.doNotTrack === '1' || w.doNotTrack === '1') return;
    var at = /order-confirmation\\/(\\d+)/.exec(w.location.pathname);
    var id = /^[1-9]\\d*$/.test(said('order')) ? said('order') : at && at[1];
    var key = said('key'), to = said('to');
    if (!id || !key || !to || !w.fetch) return;
    var kept = null;
    try { kept = w.sessionStorage; } catch (e) {}
    if (kept && kept.getItem('orderdeck') === id) return;
    var read = function (path) {
      return w.fetch('/api/storefront/' + path + '/' + id + '?include=lineItems,coupons', {
        credentials: 'same-origin', headers: { Accept: 'application/json' }
      });
    };
    var device = function () {
      var agent = n.userAgent || '';
      if (/iPad|Tablet|Android(?!.*Mobile)/i.test(agent) || (/Macintosh/.test(agent) && n.maxTouchPoints > 1)) return 'tablet';
      return /Mobi|iPhone|iPod|Android/i.test(agent) ? 'phone' : 'computer';
    };
    var referrer = function () {
      if (!d.referrer) return 'none';
      var host = new w.URL(d.referrer).hostname;
      if (host === w.location.hostname) return 'store';
      if (/(^|\\.)(google|bing|duckduckgo|yahoo|ecosia|baidu|yandex|qwant|startpage)\\./.test(host)) return 'search';
      if (/(^|\\.)(facebook|instagram|pinterest|tiktok|twitter|x|youtube|linkedin|reddit|threads)\\.|^t\\.co$/.test(host)) return 'social';
      if (/(^|\\.)(paypal|klarna|stripe|adyen|afterpay|affirm|amazon|mollie|worldpay)\\./.test(host)) return 'payment';
      return 'other';
    };
    var tell = function (order) {
      if (!order || !order.cartId || String(order.orderId) !== id) return;
      var lists = [].concat(order.lineItems || [])[0] || {}, items = 0, nonce = '';
      [].concat(lists.physicalItems || [], lists.digitalItems || [], lists.giftCertificates || lists.giftCertificate || [])
        .forEach(function (item) { items += Number(item.quantity) || 1; });
      w.crypto.getRandomValues(new w.Uint8Array(16)).forEach(function (byte) { nonce += (byte + 256).toString(16).slice(1); });
      if (kept) kept.setItem('orderdeck', id);
      return w.fetch(to, {
        method: 'POST', mode: 'no-cors', credentials: 'omit', keepalive: true,
        body: JSON.stringify({
          key: key, nonce: nonce, orderId: Number(id), cartId: order.cartId, items: items,
          hasCoupon: (order.coupons || []).length > 0, device: device(), referrer: referrer()
        })
      });
    };
    read('orders')
      .then(function (answer) { return answer.status === 404 ? read('order') : answer; })
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .then(tell)
      .catch(function () {});
  } catch (e) {}
})(window, document, navigator);
`;

const digest = createHash('sha384').update(CONFIRMATION_SCRIPT).digest();

/** For the tag's `integrity`: the browser runs this text or none. */
export const SCRIPT_INTEGRITY = `sha384-${digest.toString('base64')}`;

/** Another text has another name, so it may be kept for ever. */
export const SCRIPT_FILE = `${digest.toString('hex').slice(0, 24)}.js`;
