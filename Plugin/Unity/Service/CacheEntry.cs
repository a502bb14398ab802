using System;
using System.IO;
using SpeCa.Runtime.Caching;
using SpeCa.Runtime.Generation;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>What a cache has under a key. A cache that cannot be used is a warning: textures are made all the same.</summary>
    internal sealed class CacheEntry
    {
        private CacheEntry(TextureKey key, GeneratedTexture? texture)
        {
            Key = key;
            Texture = texture;
        }

        /// <summary>The key.</summary>
        public TextureKey Key { get; }

        /// <summary>The texture; null where there is none.</summary>
        public GeneratedTexture? Texture { get; }

        /// <summary>Looks for a texture. On any thread.</summary>
        public static CacheEntry Find(TextureCache cache, TextureKey key)
        {
            GeneratedTexture? texture = null;
            Quietly(() => texture = cache.Find(key));
            return new CacheEntry(key, texture);
        }

        /// <summary>Keeps a texture. On any thread.</summary>
        public static void Add(TextureCache cache, TextureKey key, GeneratedTexture texture) => Quietly(() => cache.Add(key, texture));

        private static void Quietly(Action use)
        {
            try
            {
                use();
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                Debug.LogWarning($"The texture cache cannot be used: {error.Message}");
            }
        }
    }
}
