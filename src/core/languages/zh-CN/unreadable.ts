/** Why a file could not even be looked into; the same of every kind of file that is handed in. */
export const unreadable = {
  empty: "文件是空的（0 字节），可能没有拷贝完整，请重新拷贝原文件。",
  cannotOpen: "文件打不开，可能没有权限或已被移走，请核对后重交。",
  encrypted: "文件设有打开密码，无法读取，请取消密码后重交。",
  tooLarge: "文件过大，请删去图片等附加内容后重交。",
  ourFault: "读取时本程序出错，不是填写的问题，其他文件不受影响，请把这份文件交维护人员。",
  damaged: "文件不完整或已损坏，请用 Excel 或 WPS 打开另存后重交。",
} as const;
