export { createScene } from './scene/scene.js';
export { createTile } from './tile/tile.js';
