/*
 * Runs before anything else, in whatever browser Office brings along; so it is old JavaScript (ECMAScript 5), and the
 * words stand in the page. It says what is in the way instead of leaving the pane blank, and watches that the pane starts:
 * Office.onReady may never answer when one of its files is blocked (office-js#6040, #6148).
 */
(function () {
  "use strict";
  // Five seconds, counted in short steps: while the page is busy none passes, so that a slow computer is not a stuck pane.
  var STEP = 250;
  var STEPS = 20;
  var RELOADS = 2;
  var KEY = "pinghui.reloads";
  var page = document.documentElement;
  var timer;

  function count(value) {
    // Storage may be switched off; then there is no reload, only the message.
    try {
      if (value !== undefined) window.sessionStorage.setItem(KEY, String(value));
      return Number(window.sessionStorage.getItem(KEY) || 0);
    } catch (none) {
      return none ? RELOADS : 0;
    }
  }

  function show(what) {
    window.clearTimeout(timer);
    page.className = (page.className + " show-" + what).replace(/^ /, "");
  }

  function started() {
    window.clearTimeout(timer);
    count(0);
  }

  function watch(left) {
    timer = window.setTimeout(function () {
      if (left > 1) watch(left - 1);
      else late();
    }, STEP);
  }

  function late() {
    var reloads = count();
    if (reloads < RELOADS && count(reloads + 1) === reloads + 1) window.location.reload();
    else show("stuck");
  }

  // Chinese first: everybody who reads another language gets English.
  function speak(language) {
    var chinese = /^zh/i.test(language);
    var shown = page.className.replace(/^english ?/, "");
    page.className = chinese ? shown : ("english " + shown).replace(/ $/, "");
    page.lang = chinese ? "zh-CN" : "en-US";
  }

  window.pinghuiGate = { show: show, started: started, speak: speak };

  // Until Office says what language its own interface has, the browser's is the best there is.
  speak(window.navigator.language || window.navigator.userLanguage || "zh");

  // Internet Explorer's engine and the first Edge: what Excel 2016 and 2019 show add-ins in (volume licence).
  if (/Trident|MSIE|Edge\//.test(window.navigator.userAgent)) {
    show("old");
    return;
  }
  watch(STEPS);
  document.addEventListener("DOMContentLoaded", function () {
    var retry = document.getElementById("gate-retry");
    if (retry)
      retry.addEventListener("click", function () {
        count(0);
        window.location.reload();
      });
  });
})();
