/**
 * Viewers of tileable textures, for a page that makes them. They draw; what is generated, and when, the page decides.
 * Plain modules without dependencies. Every viewer fills the element it is given, follows its size to the device
 * pixel, draws only when something changed and it can be seen, and works with mouse, pen, touch and keyboard.
 *
 * A page in Blazor imports this module and calls the functions through IJSObjectReference; `byte[]` arrives as
 * Uint8Array, and a setting that is null stays as it is.
 *
 * Maps
 *   { width, albedo, normal, height, roughness, ao }: Uint8Array but for the width, rows from top to bottom.
 *   albedo: RGB, sRGB. normal: RGB, linear, green up (OpenGL). height: gray, 0 the deepest level. roughness, ao: gray.
 *   `height` is a number in the maps of an image library; then the bytes are in `heightMap`, and it counts the rows.
 *   The maps are copied: the caller may use its arrays again.
 * Relief
 *   How far height 0 lies below height 255, as a share of the tile's width, 0 to 1.
 *
 * createTile(element, dotNet?): the texture itself, texel by texel, on a 2D canvas.
 *   setImage(slot, width, height, channels, bytes)  slot 'candidate' or 'reference'; 1, 3 or 4 channels.
 *   clear(slot)
 *   setView({ tiles, mode, amplify, wipe, interpolation })
 *     tiles 1 to 4 (2); mode 'single' (first), 'wipe' or 'difference'; amplify above 0 (8): the largest difference of
 *     a channel shows white at 255 / amplify; wipe 0 to 1 (0.5); interpolation 'pixelated' (first) or 'smooth'.
 *     A mode that compares shows the one image that is there, and says so, until both are.
 *   dispose()
 *   Calls dotNet 'WipeMoved' (number 0 to 1) after the visitor has moved the divider.
 *   Wheel, pinch, plus and minus magnify; dragging and arrow keys pan; double click and Home go back. In wipe mode
 *   dragging moves the divider.
 *
 * createScene(element): the material on one object, physically based, in a studio that is all formulas.
 *   setMaterial(maps, relief)
 *   setView({ shape, tiles, light })
 *     shape 'sphere' (first), 'plane' or 'cube'; tiles 1 to 64 (2): across a face, or a quarter of the
 *     equator; light: degrees that the studio's lights are turned around the vertical axis (0).
 *   dispose()
 *   Dragging and arrow keys turn, wheel, pinch, plus and minus zoom, double click and Home go back.
 *
 * createRoom(element, dotNet?): two rooms, to walk in and judge materials at the scale of a game.
 *   setSurface(surface, maps, relief, progress)  surface 'floor', 'walls', 'ceiling' or 'pillars'; progress 0 to 1
 *     (1): below 1 the maps are a preview, whose relief is held back, and a meter shows how far it is. The old look
 *     fades into the new one over 200 ms.
 *   setStatus(text)  a line in the corner; null or '' hides it.
 *   frames()    { count, meanMs, p99Ms } of the latest 120 frames that were drawn as a part of a movement.
 *   position()  { x, z, yaw, pitch, room }: metres, radians, 0 or 1.
 *   dispose()
 *   Calls dotNet 'RoomEntered' (0 or 1) when the visitor has walked into the other room.
 *   W, A, S, D, arrows, Q and E walk and turn, dragging looks around; with fingers, the left third is a stick.
 *   Torches stand still where the system asks for reduced motion, and on devices too slow for them.
 *
 * All functions throw a TypeError or RangeError that names what was wrong. dispose() frees everything and takes the
 * viewer out of its element. Without WebGL 2 the scene and the rooms say so in words, and their functions do nothing.
 *
 * Colours: the CSS properties --viewer-background, --viewer-foreground and --viewer-accent, from the element or
 * above, any notation; changes are followed. Without them they suit the page's color-scheme.
 */
export { createRoom } from './room/room.js';
export { createScene } from './scene/scene.js';
export { createTile } from './tile/tile.js';
