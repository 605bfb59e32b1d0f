#!/usr/bin/env bash
# The manifest under Microsoft's schema: the one of the repository and one packaged from the build that stands in dist.
set -u
schema=../shared/manifest-xsd/OfficeAppManifestV1_1.xsd
if [ ! -f "$schema" ] || ! command -v xmllint >/dev/null; then
  echo "the manifest's schema or xmllint is not here"
  [ "${CI:-}" = true ] && exit 1
  exit 0
fi
xmllint --noout --schema "$schema" manifest.xml || exit 1

# Until the pane is part of the build there is nothing to package.
[ -f dist/taskpane/taskpane.html ] || { echo "no pane in dist: nothing packaged"; exit 0; }
out=out/ci-site
rm -rf "$out"; mkdir -p out
node scripts/package.mjs --base-url https://intranet.example/pinghui --built dist --out "$out" --catalogue '\\fs01\addins' || exit 1
xmllint --noout --schema "$schema" "$out/catalogue/pinghui.xml" || exit 1
xmllint --noout "$out/web/web.config" "$out/admin/catalogue-gpo.xml" || exit 1
(cd "$out" && sha256sum --quiet --check checksums.txt) || exit 1
echo "$(wc -l <"$out/checksums.txt") files packaged and checked"
