using System.Linq;
using UnityEngine;
using UnityEngine.Rendering;

namespace SpeCa.Samples.Dungeon.Unity
{
    /// <summary>Makes Unity's meshes of surfaces.</summary>
    internal static class SurfaceMeshes
    {
        /// <summary>A mesh with normals, tangents and texture coordinates; whoever asks for it destroys it.</summary>
        public static Mesh Create(SurfaceMesh surface, string name)
        {
            var mesh = new Mesh
            {
                name = name,
                indexFormat = IndexFormat.UInt32,
                vertices = surface.Positions.Select(corner => new Vector3(corner.X, corner.Y, corner.Z)).ToArray(),
                normals = surface.Normals.Select(normal => new Vector3(normal.X, normal.Y, normal.Z)).ToArray(),
                uv = surface.Places.Select(place => new Vector2(place.U, place.V)).ToArray(),
                triangles = surface.Indices.ToArray(),
            };
            mesh.RecalculateTangents();
            mesh.RecalculateBounds();
            return mesh;
        }
    }
}
