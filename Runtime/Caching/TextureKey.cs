using System;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Suspension;

namespace SpeCa.Runtime.Caching
{
    /// <summary>Names a texture by all that it depends on: model, provider, subject with its seed, and settings.</summary>
    public readonly struct TextureKey : IEquatable<TextureKey>
    {
        private TextureKey(string text) => Text = text;

        /// <summary>The key as lower-case hexadecimal digits, fit for a file name.</summary>
        public string Text { get; }

        /// <summary>The key of one texture.</summary>
        /// <param name="model">The model. Its files count by their SHA-256, and where it runs counts, too.</param>
        /// <param name="subject">What is made.</param>
        /// <param name="settings">How it is made, with a preset's values in them.</param>
        /// <exception cref="ArgumentNullException">An argument is missing.</exception>
        public static TextureKey Of(IBlockModel model, TextureSubject subject, GenerationSettings settings)
        {
            if (model is null)
            {
                throw new ArgumentNullException(nameof(model));
            }

            if (subject is null)
            {
                throw new ArgumentNullException(nameof(subject));
            }

            if (settings is null)
            {
                throw new ArgumentNullException(nameof(settings));
            }

            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(GenerationFingerprint.Of(model.Manifest, subject, settings));

            // A texture carries its material's roughness and relief, which are the manifest's and no part's.
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(model.Manifest.Conditioning.Classes));

            // Providers round differently, so that one's texture is not another's.
            hash.AppendData(Encoding.ASCII.GetBytes(model.Provider.Provider.ToString()));
            return new TextureKey(Hexadecimal.Of(hash.GetHashAndReset()));
        }

        /// <inheritdoc/>
        public bool Equals(TextureKey other) => Text == other.Text;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is TextureKey other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => Text is null ? 0 : StringComparer.Ordinal.GetHashCode(Text);

        /// <summary><see cref="Text"/>.</summary>
        public override string ToString() => Text ?? "";

        /// <summary>Whether both name the same texture.</summary>
        public static bool operator ==(TextureKey left, TextureKey right) => left.Equals(right);

        /// <summary>Whether they name different textures.</summary>
        public static bool operator !=(TextureKey left, TextureKey right) => !left.Equals(right);
    }
}
