/** Colours, sizes, the frame of the page, and the rules for all parts. */
const base = `
:root{--ink:#1f2a37;--muted:#566473;--line:#dde3ea;--paper:#fff;--tint:#f6f8fa;--accent:#155a8a;
--excellent:#0f6b5c;--good:#5aa897;--fulfilled:#d8a748;--unfulfilled:#b5483c;--fair:#9bbf6a;--without:#c3ccd6}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
body>header,body>nav,main,body>footer{max-width:76rem;margin:0 auto;padding:0 1.5rem}
h1{font-size:2.1rem;line-height:1.2;margin:.2rem 0 1rem;letter-spacing:-.01em}
h2{font-size:1.45rem;line-height:1.3;margin:3rem 0 1rem;padding-top:.9rem;border-top:2px solid var(--ink)}
h3{font-size:1.12rem;margin:2rem 0 .6rem}
h4{font-size:1rem;margin:0;display:inline}
p{margin:.4rem 0}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
code{font:.86em/1.4 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",Menlo,monospace;overflow-wrap:anywhere}
code,cite,time,b,i,a,span,summary{unicode-bidi:isolate}
cite{font-style:normal;color:var(--muted)}
i{color:var(--muted)}
.small{font-size:.86rem;color:var(--muted)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem;top:0;background:var(--paper);padding:.6rem 1rem;z-index:1}
.skip:focus{left:0}
.over{margin:2.2rem 0 0;font-weight:600;color:var(--accent)}
.read{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.5rem 2rem;margin:0 0 .6rem;padding:1rem 1.2rem;background:var(--tint);border-radius:8px}
.read dt{font-size:.8rem;color:var(--muted)}
.read dd{margin:0}
nav ol{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;margin:1rem 0 0;padding:.6rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
footer{margin-top:3rem!important;padding-bottom:2rem!important;color:var(--muted);font-size:.86rem}
`;

/** Verdicts, figures, tables and charts. */
const parts = `
.banner{padding:.8rem 1rem;border-left:5px solid var(--unfulfilled);background:#fbeeec}
.verdict{padding:.8rem 1.1rem;border-left:5px solid var(--without);background:var(--tint);border-radius:0 8px 8px 0}
.verdict.holds{border-color:var(--excellent);background:#eaf5f2}
.verdict.partly{border-color:var(--fulfilled);background:#fdf6e7}
.chip.unsealed{background:#fdf6e7;color:#6b4a00;border:1px solid var(--fulfilled)}
.verdict.fails{border-color:var(--unfulfilled);background:#fbeeec}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.8rem;list-style:none;margin:0;padding:0}
.figures li{padding:.7rem 1rem;background:var(--tint);border-radius:8px;color:var(--muted);font-size:.86rem;line-height:1.35}
.figures b{display:block;font-size:1.7rem;line-height:1.2;color:var(--ink)}
.pair{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
figure{margin:0;max-width:36rem}
figure img{display:block;width:100%;height:auto}
figcaption{font-size:.86rem;color:var(--muted)}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;margin:.2rem 0;padding:0}
.legend i{display:inline-block;width:.8em;height:.8em;margin-right:.4em;border-radius:2px;print-color-adjust:exact}
i.excellent{background:var(--excellent)}i.good,i.grade-good{background:var(--good)}i.fulfilled,i.grade-average{background:var(--fulfilled)}
i.unfulfilled,i.grade-poor{background:var(--unfulfilled)}i.grade-fair{background:var(--fair)}i.without{background:var(--without)}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:1.5rem 2rem}
.wide{overflow-x:auto}
.chip{white-space:nowrap}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4}
caption{text-align:left;font-size:.86rem;color:var(--muted);padding-bottom:.3rem}
th,td{padding:.4rem .7rem .4rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{font-size:.8rem;font-weight:600;color:var(--muted);vertical-align:bottom;border-bottom:1px solid var(--ink)}
tbody th{font-weight:600}
.n{text-align:right}
table .chip{white-space:normal}
.reasons{font-size:.86rem;columns:22rem;column-gap:2rem;padding-left:1.2rem}
.day{white-space:nowrap;color:var(--muted);font-size:.86rem}
.chip{display:inline-block;padding:0 .5em;border-radius:4px;border:1px solid transparent;font-size:.86em;line-height:1.5;background:#eceff3;color:var(--ink)}
.chip.excellent{background:#d5ebe6;color:#0a4a40}.chip.good,.chip.within{background:#e6f3f0;color:#1d5549}
.chip.fulfilled,.chip.irregular{background:#fbf0d9;color:#664708}.chip.unfulfilled,.chip.breach{background:#f9dfdb;color:#7c2419}
.events th{font-weight:400;font-size:.9em}
.events td{font-size:.9em}
.late{background:#fbf0d9}
:target{background:#fff3bf}
`;

/** Parts that open: subjects, rules with their conditions, and the events behind them. */
const trees = `
summary{cursor:pointer;padding:.15rem 0}
details.subject{border-bottom:1px solid var(--line);padding:.3rem 0}
details.subject>div{padding:.4rem 0 1rem 1.1rem}
details.part{margin:.3rem 0}
details.part>summary{font-weight:600}
details.part>div{padding-left:1.1rem}
details.rule,p.rule{margin:.15rem 0}
details.rule>ul,.unless{margin:.2rem 0 .5rem;padding-left:1.6rem}
li ul{padding-left:1.4rem}
details.rule ul{list-style:none;font-size:.93rem}
.lines{margin:.2rem 0;padding-left:1.4rem;font-size:.93rem}
b.holds{color:#0f6b5c}b.case{color:var(--ink)}b.fails{color:#a83a2e}b.unknown{color:#7a5608}
.off{padding:0 .4em;border:1px dashed var(--muted);border-radius:4px;font-size:.8em;color:var(--muted)}
.ev,details.ev{font-size:.82rem}
details.ev{display:inline-block;vertical-align:top}
details.ev[open]{display:block}
.timeline{list-style:none;margin:.2rem 0 .8rem;padding:0 0 0 1rem;border-left:2px solid var(--line)}
.timeline li{position:relative;padding:.2rem 0;display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline}
.timeline li::before{content:"";position:absolute;left:-1.4rem;top:.75rem;width:.7rem;height:.7rem;border-radius:50%;background:var(--accent);border:2px solid var(--paper)}
.timeline .computed::before{background:var(--paper);border-color:var(--muted)}
.timeline .kind{min-width:15.5rem;font-weight:600}
.timeline time,.timeline .time{min-width:9.5rem;color:var(--muted);font-size:.9rem}
.notes,.findings{padding-left:0;list-style:none}
.findings{counter-reset:f}
.finding{counter-increment:f;padding:.7rem 0 .7rem 3rem;border-bottom:1px solid var(--line);position:relative}
.finding::before{content:counter(f);position:absolute;left:0;top:.7rem;width:2.2rem;text-align:right;color:var(--muted)}
.finding p,.ground{margin:.15rem 0}
.ground{font-size:.88rem}
`;

/** For a phone, and for paper: A4, nothing cut, heads of tables on every page of paper, everything open. */
const media = `
@media (max-width:60rem){
.many table{min-width:52rem}
}
@media (max-width:40rem){
body>header,body>nav,main,body>footer{padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.25rem}
.timeline .kind,.timeline time,.timeline .time{min-width:0}
.timeline .kind{flex-basis:100%}
.finding{padding-left:2rem}.finding::before{width:1.4rem}
}
@media print{
@page{size:A4;margin:16mm 14mm 18mm}
html{font-size:9pt}
body{line-height:1.4}
.charts{grid-template-columns:1fr 1fr}
.pair figure{max-width:32rem}
body>header,body>nav,main,body>footer{max-width:none;padding:0}
.skip,nav{display:none}
.over{margin-top:0}
h2{break-after:avoid;margin-top:1.6rem}
h3,h4,summary,caption,figcaption{break-after:avoid}
tr,figure,li.finding,.timeline li,.verdict,.figures,.read{break-inside:avoid}
thead{display:table-header-group;break-after:avoid}
tbody tr:first-child{break-before:avoid}
.many table{min-width:0}
table{font-size:.86rem}
.chip{white-space:normal}
.wide{overflow:visible}
a{color:inherit;text-decoration:none}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}
.chip,.figures li,.read,.verdict,.banner,.late,.timeline li::before{print-color-adjust:exact}
}
`;

/** The style sheet of the page. */
export const style = `${base}${parts}${trees}${media}`;
