"use strict";
// One after the other, so that answers come in the order of the requests.
let last = Promise.resolve();
onmessage = ({ data }) => {
  last = last.then(async () => {
    const answer = await fetch("/host", { method: "POST", body: data });
    for (const line of (await answer.text()).split("\n")) if (line !== "") postMessage(line);
  });
};
