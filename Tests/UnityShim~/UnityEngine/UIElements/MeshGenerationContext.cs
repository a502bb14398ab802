namespace UnityEngine.UIElements
{
    public class MeshGenerationContext
    {
        internal MeshGenerationContext()
        {
        }

        public Painter2D painter2D { get; } = new Painter2D();
    }
}
