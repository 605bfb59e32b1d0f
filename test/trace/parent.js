// Stands where the workbench stands, with nothing in it: every request goes to the host in another process. A courier on a
// thread of its own carries it: what a fetch costs the thread that asks is no cost of the pane's. A desktop Excel takes the
// text over a native bridge instead.
"use strict";
const courier = new Worker("/courier.js");
const bridge = {
  sendMessageToHost(text) {
    courier.postMessage(text);
  },
  onMessageFromHost() {},
};
courier.onmessage = ({ data }) => bridge.onMessageFromHost(data);
window.pinghuiWorkbench = {
  language: "zh-CN",
  version: "16.0.14332.20800",
  sets: { ExcelApi: "1.14", SharedRuntime: "1.1", AddinCommands: "1.1", OpenBrowserWindowApi: "1.1" },
  documentUrl: "Sheet1.xlsx",
  bridge,
};
const pane = document.createElement("iframe");
pane.style.cssText = "width:350px;height:800px;border:0";
pane.src = "/pane/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN$$$$0";
document.body.append(pane);
