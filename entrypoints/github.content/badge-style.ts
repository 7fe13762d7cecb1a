/**
 * GitHub's own colours, so that the badge follows light, dark and high contrast by itself; the last value of each is for
 * pages without any. Everything is out of flow: nothing on the page moves.
 */
export const badgeStyle = `
:host{all:initial}
.b{--fg:var(--fgColor-muted,#59636e);--bg:var(--bgColor-default,#fff);--line:var(--borderColor-default,#d1d9e0);--focus:var(--borderColor-accent-emphasis,#0969da);--text:var(--fgColor-default,#1f2328);font:12px/18px -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;display:block;position:relative}
button{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;gap:4px;height:20px;padding:0 8px;border:1px solid var(--line);border-radius:10px;background:var(--bg);color:var(--fg);cursor:pointer;white-space:nowrap}
button::before{content:"";width:7px;height:12px;background:currentColor;clip-path:polygon(43% 0,57% 0,57% 50%,100% 50%,100% 66%,50% 100%,0 66%,0 50%,43% 50%)}
button.x{height:24px;min-width:24px;padding:0;justify-content:center;border-color:transparent;flex:none}
button.x::before{content:none}
button:hover{color:var(--text);border-color:var(--fg)}
button:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
.p{position:absolute;top:26px;inset-inline-start:0;z-index:1;display:flex;gap:8px;align-items:flex-start;width:260px;padding:8px 8px 8px 12px;border:1px solid var(--line);border-radius:6px;background:var(--bg);color:var(--text);box-shadow:0 8px 24px rgba(66,74,83,.12)}
.p[hidden]{display:none}
.p span{flex:1}
@media (forced-colors:active){button::before{background:ButtonText;forced-color-adjust:none}button,.p{border-color:ButtonText;background:ButtonFace;color:ButtonText;box-shadow:none}button:focus-visible{outline-color:Highlight}}
`;
