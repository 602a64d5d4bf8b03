/* The overlay of app extensions: opens an app beside the list, as wide as one likes between 45 and 97 per cent. */
(function () {
  'use strict';

  var NARROW = 45;
  var WIDE = 97;
  var STEP = 4;
  var panel = document.querySelector('[data-side-panel]');
  if (!panel) return;
  var frame = panel.querySelector('iframe');
  var grip = panel.querySelector('.side-panel-grip');
  var title = panel.querySelector('h2');
  var problem = panel.querySelector('.side-panel-problem');
  var wideButton = panel.querySelector('[data-side-panel-wide]');
  var opening = 0;

  function setWidth(percent) {
    var width = Math.min(Math.max(percent, NARROW), WIDE);
    panel.style.setProperty('--panel-width', width + 'vw');
    grip.setAttribute('aria-valuenow', String(Math.round(width)));
    wideButton.setAttribute('aria-pressed', String(width >= WIDE));
    wideButton.setAttribute('aria-label', width >= WIDE ? 'Narrow width' : 'Full width');
    wideButton.firstElementChild.textContent = width >= WIDE ? '»' : '«';
  }

  function width() {
    return Number(grip.getAttribute('aria-valuenow'));
  }

  function say(text) {
    problem.hidden = text === '';
    problem.textContent = text;
    frame.hidden = text !== '';
  }

  function show(button) {
    var number = ++opening;
    title.textContent = button.dataset.title;
    frame.title = button.dataset.title;
    say('');
    setWidth(NARROW);
    if (!panel.open) panel.showModal();
    fetch(button.dataset.extension, { headers: { accept: 'application/json' } })
      .then(function (answer) {
        return answer.json();
      })
      .then(function (answer) {
        if (number !== opening) return;
        if (answer.error) return say(answer.error);
        frame.dataset.appOrigin = new URL(answer.url).origin;
        frame.src = answer.url;
      })
      .catch(function () {
        if (number === opening) say('The app could not be opened. Close the panel and try again.');
      });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-extension]');
    if (!button) return;
    var menu = button.closest('details');
    if (menu) menu.open = false;
    show(button);
  });

  panel.querySelector('[data-side-panel-close]').addEventListener('click', function () {
    panel.close();
  });

  panel.addEventListener('click', function (event) {
    if (event.target === panel) panel.close();
  });

  panel.addEventListener('close', function () {
    opening++;
    frame.removeAttribute('src');
    delete frame.dataset.appOrigin;
  });

  wideButton.addEventListener('click', function () {
    setWidth(width() >= WIDE ? NARROW : WIDE);
  });

  grip.addEventListener('pointerdown', function (event) {
    grip.setPointerCapture(event.pointerId);
    panel.dataset.dragging = 'true';
  });

  grip.addEventListener('pointermove', function (event) {
    if (panel.dataset.dragging) setWidth(100 - (event.clientX / window.innerWidth) * 100);
  });

  ['pointerup', 'pointercancel'].forEach(function (name) {
    grip.addEventListener(name, function () {
      delete panel.dataset.dragging;
    });
  });

  grip.addEventListener('keydown', function (event) {
    if (event.key === 'ArrowLeft') setWidth(width() + STEP);
    if (event.key === 'ArrowRight') setWidth(width() - STEP);
  });
})();
