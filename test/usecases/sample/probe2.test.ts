import { makeSample } from "#usecases/sample/makeSample";
import * as template from "#core/form/template";
import { formSheets, readForm } from "#core/form/readForm";
import { planSnapshot } from "#core/form/planSnapshot";
import { languages } from "#core/languages/index";
import { bannerScheme, departmentScheme } from "../../builders/schemes";
const schemes = new Map([[departmentScheme.id, departmentScheme],[bannerScheme.id, bannerScheme]]);
it("probe", () => {
  const words=languages["zh-CN"].form;
  let t=performance.now();
  const s = makeSample({schemes, words, departments:300, banners:14, odd:6, seed:7, language:"zh-CN"});
  console.log("make", performance.now()-t);
  const good=s.returns.filter(r=>r.kind==="good").slice(0,150);
  for (const r of good.slice(0,60)) r.content();
  const orders=good.map(r=>{const c=r.content(); if(c.kind!=="plan") throw 1; const sh=formSheets(planSnapshot(c.plan))!; const scheme=schemes.get(r.scheme)!; const f=readForm(scheme,sh); return {scheme, identity:sh.identity, words, issued:f.issued, content:{answers:f.answers,annexes:f.annexes,head:f.head}, stamp:"2015-08-01T00:00:00Z"}});
  t=performance.now(); for(const o of orders) template.formTemplate(o); const a=performance.now()-t;
  t=performance.now(); for(const r of good) r.content(); const b=performance.now()-t;
  console.log("per return: template", a/good.length, "content", b/good.length);
});
