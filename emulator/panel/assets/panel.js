/* Chrome of the panel: the menu on narrow screens, row menus, and a sign-out that the app in the frame hears. */
(function () {
  'use strict';

  var LOGOUT_WAIT_MS = 400;
  var nav = document.querySelector('.nav');
  var menuButton = document.querySelector('.menu-button');
  var form = document.querySelector('form[data-sign-out]');
  var channel = form ? new BroadcastChannel('control-panel:' + form.dataset.signOut) : null;

  function setMenu(open) {
    nav.dataset.open = String(open);
    menuButton.setAttribute('aria-expanded', String(open));
  }

  if (nav && menuButton) {
    menuButton.addEventListener('click', function () {
      setMenu(nav.dataset.open !== 'true');
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') setMenu(false);
    });
    document.querySelector('.main').addEventListener('click', function (event) {
      if (!menuButton.contains(event.target)) setMenu(false);
    });
  }

  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  document.addEventListener('change', function (event) {
    var select = event.target.closest('select[data-submit]');
    if (select) select.form.requestSubmit();
  });

  document.addEventListener('submit', function (event) {
    var question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });

  /** Tells the app in a frame that the person leaves, and waits a moment for its word that it heard. */
  function tellApp() {
    return new Promise(function (resolve) {
      var frame = document.querySelector('iframe[data-app-origin]');
      if (!frame || !frame.contentWindow) return resolve();
      window.addEventListener('message', function (event) {
        if (event.source === frame.contentWindow && event.data && event.data.type === 'control-panel:logout-heard') {
          resolve();
        }
      });
      frame.contentWindow.postMessage({ type: 'control-panel:logout' }, frame.dataset.appOrigin);
      setTimeout(resolve, LOGOUT_WAIT_MS);
    });
  }

  if (form && channel) {
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      channel.postMessage('signed-out');
      tellApp().then(function () {
        form.submit();
      });
    });
    channel.addEventListener('message', function (event) {
      if (event.data !== 'signed-out') return;
      tellApp().then(function () {
        window.location.assign('/');
      });
    });
  }
})();
