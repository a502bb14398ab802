using System;
using Unity.Collections;

namespace UnityEngine
{
    public sealed class Texture2D : Texture
    {
        private readonly byte[][] _levels;
        private bool _isReadable = true;

        public Texture2D(int width, int height, TextureFormat textureFormat, bool mipChain, bool linear)
        {
            this.width = width;
            this.height = height;
            IsLinear = linear;
            _levels = new byte[mipChain ? 1 + (int)Math.Log(Math.Max(width, height), 2) : 1][];
            for (int level = 0; level < _levels.Length; level++)
            {
                _levels[level] = new byte[4 * Math.Max(1, width >> level) * Math.Max(1, height >> level)];
            }
        }

        internal bool HasMipmaps => _levels.Length > 1;

        internal int LevelCount => _levels.Length;

        internal bool IsLinear { get; }

        /// <summary>How often it was sent to the GPU.</summary>
        internal int Uploads { get; private set; }

        internal bool IsUploaded => Uploads > 0;

        /// <summary>Whether the texels are still in the main memory, too.</summary>
        internal bool IsReadable => _isReadable;

        /// <summary>Red, green, blue and alpha of every texel, bottom row first.</summary>
        internal ReadOnlySpan<byte> Rgba => _levels[0];

        internal ReadOnlySpan<byte> Level(int level) => _levels[level];

        public NativeArray<T> GetPixelData<T>(int mipLevel)
            where T : struct
        {
            if (!_isReadable)
            {
                throw new UnityException($"Texture '{name}' is not readable.");
            }

            return typeof(T) == typeof(byte)
                ? (NativeArray<T>)(object)new NativeArray<byte>(_levels[mipLevel])
                : throw new NotSupportedException("Texels are bytes here.");
        }

        public void LoadRawTextureData(byte[] data)
        {
            if (data.Length < _levels[0].Length)
            {
                throw new UnityException("LoadRawTextureData: not enough data provided (will result in overread).");
            }

            data.AsSpan(0, _levels[0].Length).CopyTo(_levels[0]);
            Uploads = 0;
        }

        public void Apply(bool updateMipmaps, bool makeNoLongerReadable)
        {
            Uploads++;
            _isReadable &= !makeNoLongerReadable;
        }
    }
}
