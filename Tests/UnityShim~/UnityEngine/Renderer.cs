using System;

namespace UnityEngine
{
    public class Renderer : Component
    {
        private Material[] _materials = Array.Empty<Material>();
        private bool _areOwn;

        /// <summary>The materials; copies of its own from the first time that they are asked for.</summary>
        public Material[] materials
        {
            get
            {
                if (!_areOwn)
                {
                    _materials = Array.ConvertAll(_materials, material => new Material(material));
                    _areOwn = true;
                }

                return (Material[])_materials.Clone();
            }
        }

        public Material[] sharedMaterials
        {
            get => (Material[])_materials.Clone();
            set
            {
                _materials = (Material[])value.Clone();
                _areOwn = false;
            }
        }
    }
}
