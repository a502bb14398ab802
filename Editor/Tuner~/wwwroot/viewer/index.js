export { createScene } from './scene/scene.js';
