import { serveBuiltApp } from "./support/built-app.ts";
import { findBrowser } from "./support/browser.ts";
import { chromium } from "playwright";
const {address}=await serveBuiltApp();
const base=["--no-sandbox","--disable-background-networking","--disable-component-update","--disable-sync","--no-first-run","--disable-quic"];
const kinds:any={swift:["--use-angle=swiftshader","--enable-unsafe-swiftshader"],mesa:["--use-gl=angle","--use-angle=gl-egl","--ignore-gpu-blocklist"]};
for(const r of [1,2]) for(const [k,a] of Object.entries(kinds) as any){
 const b=await chromium.launch({executablePath:findBrowser()!.executablePath,args:[...base,...a]});
 const c=await b.newContext({viewport:{width:1280,height:800}});
 const ts=[];
 for(let i=0;i<5;i++){const p=await c.newPage(); const t=performance.now(); await p.goto(address+"#v=1"); await p.getByRole("main").waitFor(); await p.waitForFunction(()=>document.querySelector(".graph canvas")&&!document.querySelector(".graph[aria-busy=true]")); await p.evaluate(()=>new Promise(r=>requestAnimationFrame(()=>requestAnimationFrame(r)))); ts.push((performance.now()-t)|0);
 if(i===0) console.log(await p.evaluate(()=>{const g=document.createElement("canvas").getContext("webgl2"); const e=g?.getExtension("WEBGL_debug_renderer_info"); return g? g.getParameter(e?e.UNMASKED_RENDERER_WEBGL:g.RENDERER):"none"}));
 await p.close();}
 console.log(k,ts.join(" ")); await b.close();
}
process.exit(0)
