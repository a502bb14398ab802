using System;

namespace UnityEngine
{
    public sealed class Texture2D : Texture
    {
        private byte[] _raw = Array.Empty<byte>();

        public Texture2D(int width, int height, TextureFormat textureFormat, bool mipChain, bool linear)
        {
            this.width = width;
            this.height = height;
            HasMipmaps = mipChain;
            IsLinear = linear;
        }

        internal bool HasMipmaps { get; }

        internal bool IsLinear { get; }

        internal bool IsUploaded { get; private set; }

        /// <summary>Red, green, blue and alpha of every texel, bottom row first.</summary>
        internal ReadOnlySpan<byte> Rgba => _raw;

        public void LoadRawTextureData(byte[] data)
        {
            if (data.Length < width * height * 4)
            {
                throw new UnityException("LoadRawTextureData: not enough data provided (will result in overread).");
            }

            _raw = (byte[])data.Clone();
            IsUploaded = false;
        }

        public void Apply(bool updateMipmaps, bool makeNoLongerReadable)
        {
            IsUploaded = true;
        }
    }
}
