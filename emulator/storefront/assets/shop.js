/* Small comforts of the shop; it works without them. */
(function () {
  'use strict';

  var country = document.querySelector('[data-country]');
  var states = document.querySelector('[data-states]');

  function showStates() {
    var groups = states.querySelectorAll('optgroup');
    groups.forEach(function (group) {
      var isHere = group.dataset.of === country.value;
      group.hidden = !isHere;
      group.disabled = !isHere;
    });
    var chosen = states.selectedOptions[0];
    if (chosen && chosen.parentElement.disabled) states.value = '';
  }

  if (country && states) {
    country.addEventListener('change', showStates);
    showStates();
  }

  document.addEventListener('change', function (event) {
    var field = event.target.closest('[data-submit]');
    if (field) field.form.requestSubmit();
  });
})();
