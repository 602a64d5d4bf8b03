/* The live list of calls: asks for what is new, shows the newest on top, opens a row on click. */
(function () {
  'use strict';

  var EVERY_MS = 1500;
  var MOST_ROWS = 300;
  var table = document.querySelector('table.ledger');
  if (!table) return;
  var body = table.tBodies[0];
  var form = document.querySelector('form[data-ledger-filter]');
  var live = document.querySelector('.live');
  var pause = document.querySelector('[data-ledger-pause]');
  var empty = document.querySelector('[data-ledger-empty]');
  var lastId = 0;
  var running = true;
  var generation = 0;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined && text !== null) made.textContent = text;
    return made;
  }

  function cell(label, className, content) {
    var made = element('td', className);
    made.dataset.label = label;
    made.append(content);
    return made;
  }

  function statusBadge(status) {
    if (status === 0) return element('span', 'badge danger', 'no answer');
    var kind = status >= 500 ? 'danger' : status >= 400 ? 'warning' : status >= 300 ? 'light' : 'success';
    return element('span', 'badge ' + kind, String(status));
  }

  function remarks(entry) {
    var made = element('span');
    if (entry.duplicate_of !== null)
      made.append(element('span', 'badge warning', 'same as #' + entry.duplicate_of), ' ');
    entry.faults.forEach(function (fault) {
      made.append(element('span', 'badge danger', fault), ' ');
    });
    return made;
  }

  /* A path that may break before its slashes only. */
  function breakable(path) {
    var made = element('span');
    path.split(/(?=[/?&])/).forEach(function (part, index) {
      if (index > 0) made.append(element('wbr'));
      made.append(part);
    });
    return made;
  }

  /* The store's part of the path is the same all over: it steps back. */
  function path(entry) {
    var prefix = '/stores/' + entry.store_hash;
    if (!entry.store_hash || entry.path.indexOf(prefix + '/') !== 0) return breakable(entry.path);
    var made = element('span');
    made.append(element('span', 'soft', prefix), element('wbr'), breakable(entry.path.slice(prefix.length)));
    return made;
  }

  /* What an event is about, since all events go to the same few addresses. */
  function subject(entry) {
    var event = entry.body;
    if (entry.kind !== 'webhook' || !event || !event.scope) return null;
    var data = event.data || {};
    var id = data.id === undefined ? data.order_id || data.orderId : data.id;
    return element('div', 'soft', event.scope + (id === undefined ? '' : ', ' + id));
  }

  function call(entry) {
    var made = element('span', 'path');
    made.append(element('strong', '', entry.method), ' ', path(entry), ' ', remarks(entry));
    var about = subject(entry);
    if (about) made.append(about);
    return made;
  }

  function time(entry) {
    var made = element('span', 'time', entry.at.slice(11, 19));
    made.append(' ', element('span', 'soft', '#' + entry.id));
    return made;
  }

  function detail(entry) {
    var row = element('tr', 'detail');
    var inside = element('td', 'wide');
    inside.colSpan = 6;
    var facts = [
      'Call #' + entry.id,
      entry.at,
      'store ' + (entry.store_hash || '(none)'),
      'app ' + (entry.client_id || '(none)'),
      entry.bytes + ' bytes answered',
    ];
    inside.append(element('p', 'soft', facts.join(' · ')));
    inside.append(element('strong', '', 'Body sent'));
    inside.append(element('pre', '', entry.body === null ? '(none)' : JSON.stringify(entry.body, null, 2)));
    if (entry.answer !== null) {
      inside.append(element('strong', '', entry.status === 0 ? 'Answer that did not arrive' : 'Answer'));
      inside.append(element('pre', '', JSON.stringify(entry.answer, null, 2)));
    }
    row.append(inside);
    return row;
  }

  function toggle(row, entry) {
    var open = row.getAttribute('aria-expanded') === 'true';
    row.setAttribute('aria-expanded', String(!open));
    if (open) row.nextElementSibling.remove();
    else row.after(detail(entry));
  }

  function entryRow(entry) {
    var row = element('tr', 'entry');
    row.tabIndex = 0;
    row.setAttribute('aria-expanded', 'false');
    row.append(
      cell('Time', '', time(entry)),
      cell('Where', '', element('span', 'badge light', entry.kind)),
      cell('Who', '', entry.client_id || '-'),
      cell('Call', 'wide', call(entry)),
      cell('Answer', '', statusBadge(entry.status)),
      cell('Took', 'number', entry.duration_ms + ' ms'),
    );
    row.addEventListener('click', function () {
      toggle(row, entry);
    });
    row.addEventListener('keydown', function (event) {
      if (event.key === 'Enter') toggle(row, entry);
    });
    return row;
  }

  function filter() {
    var query = new URLSearchParams({ limit: String(MOST_ROWS), since_id: String(lastId) });
    ['kind', 'method', 'store_hash'].forEach(function (name) {
      if (form.elements[name].value) query.set(name, form.elements[name].value);
    });
    var path = form.elements.path.value;
    if (path) query.set('path', path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return query;
  }

  function show(answer) {
    lastId = answer.last_id;
    answer.entries.forEach(function (entry) {
      body.prepend(entryRow(entry));
    });
    var rows = body.querySelectorAll('tr.entry');
    for (var index = MOST_ROWS; index < rows.length; index++) {
      if (rows[index].nextElementSibling && rows[index].nextElementSibling.matches('.detail'))
        rows[index].nextElementSibling.remove();
      rows[index].remove();
    }
    empty.hidden = body.rows.length > 0;
  }

  function poll() {
    var mine = generation;
    return fetch('/_emulator/ledger?' + filter())
      .then(function (response) {
        return response.json();
      })
      .then(function (answer) {
        if (mine !== generation) return;
        live.dataset.on = String(running);
        live.textContent = running ? 'Live' : 'Paused';
        show(answer);
      })
      .catch(function () {
        live.dataset.on = 'false';
        live.textContent = 'The emulator does not answer';
      });
  }

  function restart() {
    generation++;
    lastId = 0;
    body.replaceChildren();
    poll();
  }

  form.addEventListener('input', restart);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  pause.addEventListener('click', function () {
    running = !running;
    pause.textContent = running ? 'Pause' : 'Resume';
    live.dataset.on = String(running);
    live.textContent = running ? 'Live' : 'Paused';
  });
  document.querySelector('[data-ledger-clear]').addEventListener('click', function () {
    fetch('/_emulator/ledger', { method: 'DELETE' }).then(restart);
  });

  poll();
  setInterval(function () {
    if (running && !document.hidden) poll();
  }, EVERY_MS);
})();
