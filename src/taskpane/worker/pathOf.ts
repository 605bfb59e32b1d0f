/** Files of one chosen folder have their path within it. */
export const pathOf = ({ name, webkitRelativePath = "" }: { name: string; webkitRelativePath?: string }): string =>
  webkitRelativePath === "" ? name : webkitRelativePath;
