export { createScene } from './scene/scene.js';
export { createTile } from './tile/tile.js';
export { createRoom } from './room/room.js';
