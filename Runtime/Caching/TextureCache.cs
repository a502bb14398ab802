using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SpeCa.Runtime.Generation;

namespace SpeCa.Runtime.Caching
{
    /// <summary>
    /// Keeps generated textures in a folder, so that what was made once, in this session or another, is read and not made.
    /// The textures that were used longest ago make room for new ones.
    /// <code>
    /// var cache = new TextureCache(folder, maximumBytes: 256 &lt;&lt; 20);
    /// var key = TextureKey.Of(model, subject, settings);
    /// var texture = cache.Find(key) ?? Make();
    /// cache.Add(key, texture);
    /// </code>
    /// </summary>
    /// <remarks>
    /// May be used from several threads and processes at once. Files are written whole. One that is damaged counts as missing
    /// and is removed. Both methods read and write files, so a game's frame is no place for them.
    /// </remarks>
    public sealed class TextureCache
    {
        private const string Extension = ".texture";

        private readonly string _folder;
        private readonly long _maximumBytes;

        /// <summary>Keeps textures in a folder, which is made when the first one is added.</summary>
        /// <param name="folder">The folder; it should hold nothing else.</param>
        /// <param name="maximumBytes">The most bytes that the textures may take, 1 or more.</param>
        /// <exception cref="InvalidSettingException">No folder is named, or the limit is out of range.</exception>
        public TextureCache(string folder, long maximumBytes)
        {
            if (string.IsNullOrWhiteSpace(folder))
            {
                throw new InvalidSettingException(nameof(folder), "empty", "Choose the folder that textures are kept in.");
            }

            if (maximumBytes < 1)
            {
                throw new InvalidSettingException(nameof(maximumBytes), maximumBytes, "Choose 1 byte or more, for example 268435456 for 256 MiB.");
            }

            _folder = Path.GetFullPath(folder);
            _maximumBytes = maximumBytes;
        }

        /// <summary>A texture that was added before; null where there is none.</summary>
        /// <exception cref="IOException">The file cannot be read.</exception>
        /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
        public GeneratedTexture? Find(TextureKey key)
        {
            var path = PathOf(key);
            byte[] file;
            try
            {
                // What is too large was not added, and a link is not followed: it may lead anywhere.
                file = IsLink(path) || new FileInfo(path).Length > _maximumBytes ? Array.Empty<byte>() : File.ReadAllBytes(path);
            }
            catch (Exception error) when (error is FileNotFoundException || error is DirectoryNotFoundException)
            {
                return null;
            }

            var texture = CachedTexture.Read(file, key);
            if (texture == null)
            {
                WholeFile.DeleteQuietly(path);
            }
            else
            {
                Touch(path);
            }

            return texture;
        }

        /// <summary>Keeps a texture, if it is no larger than the whole cache.</summary>
        /// <exception cref="IOException">It cannot be written; what was kept before still is.</exception>
        /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
        public void Add(TextureKey key, GeneratedTexture texture)
        {
            if (texture is null)
            {
                throw new ArgumentNullException(nameof(texture));
            }

            var file = CachedTexture.Pack(key, texture);
            if (file.Length > _maximumBytes)
            {
                return;
            }

            Directory.CreateDirectory(_folder);
            MakeRoom(_maximumBytes - file.Length);
            WholeFile.Write(PathOf(key), stream => stream.Write(file, 0, file.Length));
        }

        /// <summary>Removes all textures.</summary>
        public void Clear() => MakeRoom(0);

        private void MakeRoom(long bytes)
        {
            // By name where the times are equal, so that it is the same ones everywhere.
            var files = Files().OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal);
            var kept = 0L;
            foreach (var file in files)
            {
                kept += file.Length;
                if (kept > bytes)
                {
                    WholeFile.DeleteQuietly(file.FullName);
                }
            }
        }

        private IEnumerable<FileInfo> Files() => Directory.Exists(_folder)
            ? new DirectoryInfo(_folder).GetFiles("*" + Extension)
            : Enumerable.Empty<FileInfo>();

        private string PathOf(TextureKey key) => Path.Combine(_folder, key.Text + Extension);

        private static bool IsLink(string path) => (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;

        private static void Touch(string path)
        {
            try
            {
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            }
            catch (Exception error) when (error is IOException || error is UnauthorizedAccessException)
            {
                // It was read; that it counts as old matters little.
            }
        }
    }
}
