(function () {
  "use strict";
  var root = document.documentElement, form = document.forms[0];
  var all = Array.prototype.slice.call(document.querySelectorAll("details[data-kind]"));
  var count = document.getElementById("shown");

  root.classList.add("js");

  function wanted(d) {
    var f = form.elements, text = f.text.value.toLowerCase(), age = parseInt(f.age.value, 10);

    if (f.kind.value && d.dataset.kind !== f.kind.value) return false;
    if (f.tree.value && d.dataset.trees.split("\n").indexOf(f.tree.value) < 0) return false;
    if (!isNaN(age) && !(parseInt(d.dataset.age, 10) >= age)) return false;
    return !text || d.textContent.toLowerCase().indexOf(text) >= 0;
  }

  function filter() {
    var n = 0;

    all.forEach(function (d) {
      d.hidden = !wanted(d);
      n += !d.hidden;
    });
    count.textContent = n + " of " + all.length;
  }

  /* A link to a conflict opens it. */
  function open() {
    var d = location.hash.length > 1 && document.getElementById(location.hash.slice(1));

    if (!d || d.tagName !== "DETAILS") return;
    d.hidden = false;
    d.open = true;
    d.querySelector("summary").focus();
  }

  function step(by) {
    var shown = all.filter(function (d) { return !d.hidden; });
    var at = shown.indexOf(document.activeElement && document.activeElement.closest("details"));
    var next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];

    if (next) next.querySelector("summary").focus();
  }

  document.addEventListener("keydown", function (e) {
    var typing = /^(INPUT|SELECT)$/.test(e.target.tagName);

    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Escape" && typing) e.target.blur();
    if (typing) return;
    if (e.key === "/") { form.elements.text.focus(); e.preventDefault(); }
    if (e.key === "j") step(1);
    if (e.key === "k") step(-1);
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  window.addEventListener("hashchange", open);
  filter();
  open();
})();
