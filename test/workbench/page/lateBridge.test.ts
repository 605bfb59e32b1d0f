import { LateBridge } from "../../../src/workbench/page/lateBridge";

/** A host that keeps what it hears, and says what it is told to say. */
function hostThatHears() {
  const heard: string[] = [];
  return {
    heard,
    sendMessageToHost: (text: string) => {
      heard.push(text);
    },
    onMessageFromHost: (_text: string): void => undefined,
  };
}

describe("a bridge whose host comes later", () => {
  it("keeps what is said before, and passes it on in its order, once", () => {
    const bridge = new LateBridge();
    // The library takes the function off its object.
    const { sendMessageToHost: say } = bridge;
    say("one");
    say("two");
    const host = hostThatHears();
    bridge.connect(host);
    say("three");
    expect(host.heard).toEqual(["one", "two", "three"]);
  });

  it("gives answers to whoever listens at that time", () => {
    const bridge = new LateBridge();
    const host = hostThatHears();
    bridge.connect(host);
    const answers: string[] = [];
    // The library sets its own listener when it starts, before or after there is a host.
    bridge.onMessageFromHost = (text) => answers.push(text);
    host.onMessageFromHost("answer");
    expect(answers).toEqual(["answer"]);
  });
});
