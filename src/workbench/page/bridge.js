/*
 * What a desktop Excel puts into the pane's window before office.js: said by our server into the page it serves, before the
 * pane's own scripts; nothing of the pane or of Microsoft's library is changed. The workbook is the parent page's.
 */
(function () {
  "use strict";
  var workbench = window.parent.pinghuiWorkbench;
  if (window.parent === window || !workbench) return;

  // A desktop Excel's web view speaks the language of Excel: what the pane says before it is there too.
  Object.defineProperty(window.navigator, "language", { value: workbench.language });

  function says(value) {
    return function () {
      return value;
    };
  }

  var context = {
    GetAppType: says(1), // Excel
    GetSolutionRef: says("pinghui"),
    GetAppVersionMajor: says(16),
    GetAppVersionMinor: says(1),
    GetAppUILocale: says(workbench.language),
    GetAppDataLocale: says(workbench.language),
    GetDocUrl: says(workbench.documentUrl),
    GetAppCapabilities: says(""),
    GetActivationMode: says(0),
    GetControlIntegrationLevel: says(1),
    GetSolutionToken: says(""),
    GetHostFullVersion: says(workbench.version),
    GetSupportedMatrix: says(JSON.stringify(workbench.sets)),
    // Colours as whole numbers; the library makes them texts. Office's light theme, or its black one.
    GetOfficeThemeInfo: says(
      JSON.stringify({
        bodyBackgroundColor: workbench.dark ? 0x262626 : 0xffffff,
        bodyForegroundColor: workbench.dark ? 0xffffff : 0x242424,
        controlBackgroundColor: workbench.dark ? 0x262626 : 0xffffff,
        controlForegroundColor: workbench.dark ? 0xffffff : 0x242424,
      }),
    ),
    GetSettings: says({ Read: says([[], []]) }),
  };

  Object.defineProperty(window, "external", {
    value: {
      GetContext: says(context),
      Execute: function () {},
      RegisterEvent: function (id, target, handler, callback) {
        callback(0);
      },
      UnregisterEvent: function (id, target, callback) {
        if (callback) callback(0);
      },
      GetLoggingAllowed: says(false),
    },
  });
  window._richApiNativeBridge = workbench.bridge;
})();
