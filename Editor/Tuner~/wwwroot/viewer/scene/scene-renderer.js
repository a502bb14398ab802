import { createMesh } from '../gl/mesh.js';
import { createMaterial } from '../gl/material.js';
import { createProgram } from '../gl/program.js';
import { createResampler } from '../gl/resampler.js';
import { createCamera } from '../math/camera.js';
import { eyeOf } from '../math/orbit.js';
import { COVER_VERTEX } from '../shading/resample.js';
import { BACKDROP_FRAGMENT } from './backdrop-shader.js';
import { CUBE_FRAGMENT, OBJECT_VERTEX, PLANE_FRAGMENT, SPHERE_FRAGMENT } from './object-shader.js';
import { box, sphere } from './shapes.js';
import { lightsAt } from './studio.js';

export const FIELD_OF_VIEW = (28 * Math.PI) / 180;

/** Half the width of each shape; all stand on the floor. */
export const HALF_WIDTHS = { sphere: 1, cube: 0.82, plane: 1.25 };

/** The plane is a slab with a bottom below its deepest relief. */
const HALF_BOTTOM = 0.04;

function halfSizeOf({ shape, tiles }, relief) {
    const half = HALF_WIDTHS[shape];
    return [half, shape === 'plane' ? HALF_BOTTOM + (relief * half) / tiles : half, half];
}

/**
 * @typedef {object} SceneState
 * @property {import('../gl/packing.js').PackedMaps} maps
 * @property {number} relief
 * @property {'sphere'|'plane'|'cube'} shape
 * @property {number} tiles
 * @property {number} light degrees around the vertical axis
 * @property {import('../math/orbit.js').Orbit} orbit
 */

/**
 * Draws the object in its studio.
 * @param {WebGL2RenderingContext} gl
 * @param {SceneState} state read at each frame
 * @param {() => import('../host/theme.js').Theme} theme
 * @returns {import('../host/stage.js').Renderer & { materialChanged: () => void }}
 */
export function createSceneRenderer(gl, state, theme) {
    const resampler = createResampler(gl);
    const material = createMaterial(gl, resampler, state.maps);
    material.change(state.maps, state.relief, 0);
    const meshes = {
        sphere: createMesh(gl, sphere(32, 80)),
        box: createMesh(gl, box([1, 1, 1])),
    };
    const programs = {
        backdrop: createProgram(gl, COVER_VERTEX, BACKDROP_FRAGMENT),
        sphere: createProgram(gl, OBJECT_VERTEX, SPHERE_FRAGMENT),
        cube: createProgram(gl, OBJECT_VERTEX, CUBE_FRAGMENT),
        plane: createProgram(gl, OBJECT_VERTEX, PLANE_FRAGMENT),
    };
    const cover = gl.createVertexArray();

    return {
        materialChanged() {
            material.change(state.maps, state.relief, 0);
        },
        draw({ width, height, moving, quality }) {
            const halfSize = halfSizeOf(state, material.relief);
            const centre = [0, halfSize[1], 0];
            const isSphere = state.shape === 'sphere';
            const camera = createCamera(eyeOf(state.orbit, centre), centre, FIELD_OF_VIEW, width / height, 0.2, 60);
            const { background } = theme();
            const studio = { ...camera, ...lightsAt(state.light, background), halfSize, centre, background };

            gl.viewport(0, 0, width, height);
            gl.clear(gl.DEPTH_BUFFER_BIT);
            gl.disable(gl.DEPTH_TEST);
            gl.disable(gl.CULL_FACE);
            programs.backdrop.use();
            programs.backdrop.set({ ...studio, isSphere: isSphere ? 1 : 0 });
            gl.bindVertexArray(cover);
            gl.drawArrays(gl.TRIANGLES, 0, 3);

            gl.enable(gl.DEPTH_TEST);
            gl.enable(gl.CULL_FACE);
            gl.enable(gl.SAMPLE_ALPHA_TO_COVERAGE);
            const program = programs[state.shape];
            const steps = moving && quality < 1 ? 16 : 40;
            material.bind(0);
            program.use();
            program.set({
                ...studio,
                albedoMap: 0, surfaceMap: 1, reliefMap: 2,
                tiles: state.tiles,
                relief: material.relief,
                pixelAngle: (2 * Math.hypot(...camera.rayY)) / height,
                viewSteps: steps,
                shadowSteps: Math.round(0.4 * steps),
            });
            (isSphere ? meshes.sphere : meshes.box).draw();
            gl.disable(gl.SAMPLE_ALPHA_TO_COVERAGE);
            return false;
        },
        dispose() {
            material.dispose();
            resampler.dispose();
            Object.values(meshes).forEach((mesh) => mesh.dispose());
            Object.values(programs).forEach((program) => program.dispose());
            gl.deleteVertexArray(cover);
        },
    };
}
