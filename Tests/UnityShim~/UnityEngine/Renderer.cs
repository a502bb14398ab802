using System;

namespace UnityEngine
{
    public class Renderer : Component
    {
        private Material[] _materials = Array.Empty<Material>();

        public Material[] sharedMaterials
        {
            get => (Material[])_materials.Clone();
            set => _materials = (Material[])value.Clone();
        }
    }
}
