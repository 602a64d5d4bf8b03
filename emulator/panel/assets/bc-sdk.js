/* Stand-in for the control panel's script for apps: Bigcommerce.init({ onLogout }). */
(function () {
  'use strict';

  var panelOrigin = new URL(document.currentScript.src).origin;

  function init(options) {
    if (window.self === window.top) {
      console.info('This script does its work only in a frame of the control panel.');
      return;
    }
    var onLogout = options && options.onLogout;
    window.addEventListener('message', function (event) {
      if (event.source !== window.parent || event.origin !== panelOrigin) return;
      if (!event.data || event.data.type !== 'control-panel:logout') return;
      if (typeof onLogout === 'function') onLogout();
      window.parent.postMessage({ type: 'control-panel:logout-heard' }, panelOrigin);
    });
    window.parent.postMessage({ type: 'control-panel:app-ready' }, panelOrigin);
  }

  window.Bigcommerce = { init: init };
  if (typeof window.bcAsyncInit === 'function') window.bcAsyncInit();
})();
