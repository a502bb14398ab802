/** The style sheet of every viewer; it lies in the viewer's own shadow root. */
export const STYLES = `
:host {
    --background: var(--viewer-background, light-dark(#e9ebef, #15171c));
    --foreground: var(--viewer-foreground, light-dark(#1d2127, #e8eaee));
    --accent: var(--viewer-accent, light-dark(#b3490f, #ffa14a));
    display: block; position: relative; overflow: hidden;
    inline-size: 100%; block-size: 100%; max-block-size: 100%;
    aspect-ratio: 4 / 3; container-type: inline-size;
    font: 500 12px/1.35 system-ui, sans-serif;
    color: var(--foreground); background: var(--background);
    -webkit-user-select: none; user-select: none;
}
:host(.square) { block-size: auto; aspect-ratio: 1; }
canvas { display: block; position: absolute; touch-action: none; outline: none; cursor: grab; }
canvas:active { cursor: grabbing; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.theme { position: absolute; inline-size: 0; block-size: 0; overflow: hidden; visibility: hidden;
    background-color: var(--background); color: var(--foreground); border: 0 solid var(--accent);
    transition: background-color 1ms, color 1ms, border-color 1ms; }
.message { position: absolute; inset: 0; display: grid; place-content: center; padding: 2em;
    text-align: center; font-size: 14px; background: var(--background); }
.chip { position: absolute; padding: 3px 9px; border-radius: 999px; pointer-events: none;
    color: #fff; background: rgb(12 14 18 / 0.72); font-variant-numeric: tabular-nums; white-space: pre; }
.quiet { color: rgb(255 255 255 / 0.72); }
[hidden] { display: none !important; }
@media (forced-colors: active) { .chip { border: 1px solid; } }
`;
