import { createMaterial } from '../gl/material.js';
import { createMesh } from '../gl/mesh.js';
import { plainMaterial } from '../gl/packing.js';
import { createProgram } from '../gl/program.js';
import { createResampler } from '../gl/resampler.js';
import { isSoftware } from '../gl/software.js';
import { createCamera } from '../math/camera.js';
import { FLAME_FRAGMENT, FLAME_VERTEX } from './flame-shader.js';
import { roomGeometry } from './geometry.js';
import { EYE_HEIGHT, TORCHES } from './plan.js';
import { ROOM_FRAGMENT, ROOM_VERTEX } from './room-shader.js';
import { torchlight } from './torchlight.js';

const FIELD_OF_VIEW = (62 * Math.PI) / 180;

/** How wide a tile is on each surface, metres. */
const TILE_WIDTHS = { floor: 2, walls: 2, ceiling: 2.5, pillars: 1.25, iron: 1 };

const IRON = plainMaterial([46, 42, 40], 120);

/**
 * What a surface wears.
 * @typedef {{ maps: import('../gl/packing.js').PackedMaps, relief: number }} Coat
 */

/**
 * @typedef {object} RoomState
 * @property {Record<'floor'|'walls'|'ceiling'|'pillars', Coat>} coats
 * @property {import('./walk.js').Walker} walker
 * @property {number} torchSeconds the torches' time
 */

/**
 * Draws the rooms from the walker's eyes.
 * @param {WebGL2RenderingContext} gl
 * @param {RoomState} state read at each frame
 * @returns {import('../host/stage.js').Renderer & { coatChanged: (surface: string, blendMs: number) => void }}
 */
export function createRoomRenderer(gl, state) {
    const resampler = createResampler(gl);
    const detail = isSoftware(gl) ? 64 : 256;
    const geometry = roomGeometry();
    const parts = Object.entries({ ...state.coats, iron: { maps: IRON, relief: 0 } }).map(([surface, coat]) => {
        const material = createMaterial(gl, resampler, IRON, detail);
        material.change(coat.maps, coat.relief, 0);
        return { surface, material, mesh: createMesh(gl, geometry[surface]) };
    });
    const program = createProgram(gl, ROOM_VERTEX, ROOM_FRAGMENT);
    const flameProgram = createProgram(gl, FLAME_VERTEX, FLAME_FRAGMENT);
    const flameLayout = gl.createVertexArray();

    const drawFlames = (camera, light) => {
        gl.enable(gl.BLEND);
        gl.blendFunc(gl.ONE, gl.ONE);
        gl.depthMask(false);
        gl.disable(gl.CULL_FACE);
        flameProgram.use();
        gl.bindVertexArray(flameLayout);
        TORCHES.forEach((torch, i) => {
            flameProgram.set({
                ...camera,
                torch: torch.position,
                seed: i + 1,
                time: state.torchSeconds,
                strength: light.strengths[i],
            });
            gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
        });
        gl.bindVertexArray(null);
        gl.depthMask(true);
        gl.disable(gl.BLEND);
    };

    return {
        coatChanged(surface, blendMs) {
            const { maps, relief } = state.coats[surface];
            parts.find((part) => part.surface === surface).material.change(maps, relief, blendMs);
        },
        draw({ width, height, now, moving, quality }) {
            const changing = parts.map(({ material }) => material.advance(now)).includes(true);
            const { x, z, yaw, pitch } = state.walker;
            const eye = [x, EYE_HEIGHT, z];
            const target = [
                x - Math.sin(yaw) * Math.cos(pitch),
                EYE_HEIGHT + Math.sin(pitch),
                z - Math.cos(yaw) * Math.cos(pitch),
            ];
            const camera = createCamera(eye, target, FIELD_OF_VIEW, width / height, 0.08, 40);
            const light = torchlight(state.torchSeconds);
            const quick = moving && quality < 1;

            gl.viewport(0, 0, width, height);
            gl.clearColor(0, 0, 0, 1);
            gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
            gl.enable(gl.DEPTH_TEST);
            gl.enable(gl.CULL_FACE);
            program.use();
            program.set({
                ...camera,
                torchPosition: light.positions,
                torchColour: light.colours,
                albedoMap: 0, surfaceMap: 1, reliefMap: 2,
                viewSteps: quick ? 8 : 36,
                shadowSteps: quick ? 0 : 8,
            });
            for (const { surface, material, mesh } of parts) {
                material.bind(0);
                program.set({ tileWidth: TILE_WIDTHS[surface], relief: material.relief });
                mesh.draw();
            }
            drawFlames(camera, light);
            return changing;
        },
        dispose() {
            parts.forEach(({ material, mesh }) => {
                material.dispose();
                mesh.dispose();
            });
            resampler.dispose();
            program.dispose();
            flameProgram.dispose();
            gl.deleteVertexArray(flameLayout);
        },
    };
}
