/**
 * README.txt of a package: what goes where. With a byte order mark and CRLF, for Windows' own editor.
 * @param {{ baseUrl: string, id: string, version: string, catalogue: string | undefined }} what
 */
export const readMe = ({ baseUrl, id, version, catalogue }) =>
  "\uFEFF" +
  `评汇 ${version}
网站地址：${baseUrl}
标识：${id}

一、web 文件夹：内容全部复制到网站，使 ${baseUrl}/taskpane.html 能打开。
    IIS 的设置（web.config）已在里面；nginx 的设置见 admin/nginx.conf。
二、用浏览器打开 ${baseUrl}/health.html，应显示“全部正常”。
三、catalogue/pinghui.xml：放进加载项共享文件夹${catalogue ? ` ${catalogue}` : ""}。
${
  catalogue
    ? "    让电脑信任这个文件夹：导入 admin/catalogue.reg，或用组策略下发 admin/catalogue-gpo.xml 的内容。"
    : "    注册表和组策略文件没有生成；打包时加 --catalogue \\\\服务器\\共享名 即可。"
}
四、每台电脑：Excel，插入 > 我的加载项 > 共享文件夹 > 评汇。
五、更新后仍是旧版，或窗格空白：关闭 Office，运行 admin/clear-cache.cmd。
六、每一步的详细说明：admin/deploy.zh-CN.md。checksums.txt 可核对文件有没有被改动。

Pinghui ${version}
Address: ${baseUrl}
Id: ${id}

1. web: copy all of it to the site, so that ${baseUrl}/taskpane.html opens.
   Settings for IIS (web.config) are inside; those for nginx are in admin/nginx.conf.
2. Open ${baseUrl}/health.html in a browser; it should say “All is well”.
3. catalogue/pinghui.xml: put it into the shared folder for add-ins${catalogue ? ` ${catalogue}` : ""}.
${
  catalogue
    ? "   Let computers trust that folder: import admin/catalogue.reg, or roll out admin/catalogue-gpo.xml by group policy."
    : "   No registry or policy file was made; package with --catalogue \\\\server\\share for them."
}
4. On each computer: Excel, Insert > My Add-ins > Shared Folder > Pinghui.
5. Still the old version after an update, or a blank pane: close Office, run admin/clear-cache.cmd.
6. Every step in detail: admin/deploy.en.md. checksums.txt tells whether a file was changed.
`.replaceAll("\n", "\r\n");
