namespace SpeCa.Runtime.Textures
{
    /// <summary>Which way the green channel of a normal map points.</summary>
    public enum NormalConvention
    {
        /// <summary>Green grows towards the top row (+Y up), as in OpenGL, Unity, Blender and Godot.</summary>
        OpenGL,

        /// <summary>Green grows towards the bottom row (-Y up), as in DirectX and Unreal Engine.</summary>
        DirectX,
    }
}
