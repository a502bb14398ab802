/** Style sheet of the tile viewer's parts. */
export const TILE_STYLES = `
.frame { position: absolute; inset: 0; margin: auto; overflow: hidden; }
.frame.wiping canvas { cursor: ew-resize; }
.label { top: 8px; }
.label.candidate { left: 8px; }
.label.reference { right: 8px; }
.readout { left: 8px; bottom: 8px; display: flex; gap: 7px; align-items: center; }
.swatch { inline-size: 12px; block-size: 12px; border-radius: 3px; box-shadow: 0 0 0 1px rgb(255 255 255 / 0.5); }
.legend { right: 8px; top: 8px; display: flex; gap: 7px; align-items: center; }
.legend i { inline-size: 84px; block-size: 9px; border-radius: 2px; box-shadow: 0 0 0 1px rgb(255 255 255 / 0.35); }
.note { left: 50%; top: 8px; translate: -50%; max-inline-size: calc(100% - 20px); }
.divider { position: absolute; inset-block: 0; inline-size: 44px; margin-inline-start: -22px;
    cursor: ew-resize; touch-action: none; outline: none; pointer-events: none; }
.divider::before { content: ''; position: absolute; inset-block: 0; left: 50%; inline-size: 2px; translate: -50%;
    background: #fff; box-shadow: 0 0 0 1px rgb(0 0 0 / 0.45), 0 0 10px rgb(0 0 0 / 0.4); }
.divider::after { content: '\\2039\\00a0\\203a'; position: absolute; top: 50%; left: 50%; translate: -50% -50%;
    inline-size: 32px; block-size: 32px; border-radius: 50%; display: grid; place-items: center; padding-block-end: 3px;
    box-sizing: border-box; font: 600 19px/1 system-ui, sans-serif; color: #16181d; background: #fff;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 0.35), 0 2px 10px rgb(0 0 0 / 0.45); }
.divider:focus-visible::after { box-shadow: 0 0 0 3px var(--accent), 0 2px 10px rgb(0 0 0 / 0.45); }
.divider:focus-visible::before { background: var(--accent); }
`;
