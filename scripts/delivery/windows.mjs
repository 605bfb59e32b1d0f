// Files for the administrator of Windows machines. Line ends and encodings are those Windows reads without being told.
import { idFor, escapeXml } from "./manifest.mjs";

const mark = "\uFEFF";
const lines = (/** @type {string[]} */ ...text) => text.join("\r\n") + "\r\n";

/** A catalogue's key has a GUID as its name; ours is always the same for the same folder. */
const keyFor = (/** @type {string} */ catalogue) =>
  `Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{${idFor(catalogue.toLowerCase())}}`;

/** The values of a trusted catalogue. Flags 1 shows it under Insert › My Add-ins. */
const valuesFor = (/** @type {string} */ catalogue) => ({
  id: `{${idFor(catalogue.toLowerCase())}}`,
  url: catalogue,
  flags: 1,
});

/**
 * A registry file that makes the shared folder a trusted catalogue for the current user. UTF-16, as regedit writes it.
 * @param {string} catalogue
 */
export function registryFile(catalogue) {
  const { id, url, flags } = valuesFor(catalogue);
  const text = lines(
    `Windows Registry Editor Version 5.00`,
    ``,
    `; 评汇：把共享文件夹设为受信任的加载项目录（当前用户）。Pinghui: trusts the shared folder as a catalogue.`,
    `[HKEY_CURRENT_USER\\${keyFor(catalogue)}]`,
    `"Id"="${id}"`,
    `"Url"="${url.replaceAll("\\", "\\\\")}"`,
    `"Flags"=dword:${flags.toString(16).padStart(8, "0")}`,
  );
  return Buffer.from(mark + text, "utf16le");
}

/**
 * The same as group policy preferences: copy the file's content, paste it in the editor under
 * User Configuration › Preferences › Windows Settings › Registry ([MS-GPPREF] 2.2.1.13).
 * @param {string} catalogue
 */
export function groupPolicyFile(catalogue) {
  const { id, url, flags } = valuesFor(catalogue);
  const key = keyFor(catalogue);
  const item = (/** @type {string} */ name, /** @type {string} */ type, /** @type {string} */ value) =>
    `  <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="${name}" status="${name}" image="7" uid="{${idFor(`${key}/${name}`).toUpperCase()}}">` +
    `<Properties action="U" displayDecimal="0" default="0" hive="HKEY_CURRENT_USER" key="${escapeXml(key)}" name="${name}" type="${type}" value="${escapeXml(value)}"/></Registry>`;
  return lines(
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">`,
    item("Id", "REG_SZ", id),
    item("Url", "REG_SZ", url),
    item("Flags", "REG_DWORD", flags.toString(16).padStart(8, "0")),
    `</RegistrySettings>`,
  );
}

/** Starts the PowerShell script by double click. ASCII, because cmd reads the machine's own code page. */
export const clearCacheCommand = lines(
  `@echo off`,
  `powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0clear-cache.ps1"`,
  `pause`,
);

/**
 * Empties the cache of Office add-ins of the current user (%LOCALAPPDATA%\Microsoft\Office\16.0\Wef). It waits for Excel to be
 * closed by its user, and ends nothing itself. With a byte order mark, else Windows PowerShell 5.1 takes UTF-8 for the code page.
 */
export const clearCacheScript =
  mark +
  lines(
    `# 清除 Office 加载项缓存：更新后仍是旧版、窗格空白时用。不动任何工作簿。`,
    `# Clears the cache of Office add-ins: for an old version after an update, or a blank pane. Touches no workbook.`,
    `$ErrorActionPreference = 'Stop'`,
    `$folder = Join-Path $env:LOCALAPPDATA 'Microsoft\\Office\\16.0\\Wef'`,
    `$open = Get-Process -Name excel, winword, powerpnt, outlook -ErrorAction SilentlyContinue`,
    `if ($open) {`,
    `    Write-Host '请先保存并关闭所有 Office 程序，再运行一次。'`,
    `    Write-Host 'Please save your work, close all Office programs, and run this again.'`,
    `    exit 2`,
    `}`,
    `if (-not (Test-Path -LiteralPath $folder)) {`,
    `    Write-Host '没有缓存，不用清除。 There is no cache to clear.'`,
    `    exit 0`,
    `}`,
    `try {`,
    `    Get-ChildItem -LiteralPath $folder -Force | Remove-Item -Recurse -Force`,
    `} catch {`,
    `    Write-Host '有文件正在使用。请重新启动电脑后再运行一次。'`,
    `    Write-Host 'Some files are in use. Please restart the computer and run this again.'`,
    `    Write-Host $_.Exception.Message`,
    `    exit 2`,
    `}`,
    `Write-Host '缓存已清除。请打开 Excel：插入 > 我的加载项 > 共享文件夹，重新添加“评汇”。'`,
    `Write-Host 'Cleared. Open Excel and add Pinghui again: Insert > My Add-ins > Shared Folder.'`,
  );
