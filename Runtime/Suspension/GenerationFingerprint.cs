using System;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Runtime.Suspension
{
    /// <summary>Tells whether two requests are the same: SHA-256 over all that a texture depends on.</summary>
    internal sealed class GenerationFingerprint : IDisposable
    {
        private static readonly JsonSerializerOptions _options = new JsonSerializerOptions
        {
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        };

        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        private GenerationFingerprint()
        {
        }

        /// <summary>The fingerprint of a model: that of its files.</summary>
        public static byte[] Of(BlockModelManifest manifest)
        {
            using var fingerprint = new GenerationFingerprint();
            fingerprint.Add(manifest);
            return fingerprint._hash.GetHashAndReset();
        }

        /// <summary>The fingerprint of one texture of a request.</summary>
        public static byte[] Of(BlockModelManifest manifest, TextureSubject subject, GenerationSettings settings)
        {
            using var fingerprint = new GenerationFingerprint();
            fingerprint.Add(manifest);
            fingerprint.Add(subject);
            fingerprint.Add(settings);
            return fingerprint._hash.GetHashAndReset();
        }

        /// <inheritdoc/>
        public void Dispose() => _hash.Dispose();

        private void Add(BlockModelManifest manifest)
        {
            Add(manifest.Name);
            foreach (var part in manifest.Parts)
            {
                Add(part.File);
                Add(part.Sha256 ?? "");
            }
        }

        private void Add(TextureSubject subject)
        {
            Add(subject.Material?.ToUpperInvariant() ?? "");
            Add(JsonSerializer.Serialize(subject.Seed));
            if (subject.Variation is { } variation)
            {
                Add(JsonSerializer.Serialize(new { variation.Target, variation.Amount }));
            }

            Add(subject.Conditioning);
            Add(subject.Unconditional);
        }

        private void Add(ConditioningValues? values)
        {
            if (values == null)
            {
                return;
            }

            foreach (var name in values.Names)
            {
                Add(name);
                Add(values[name]);
            }
        }

        private void Add(GenerationSettings settings)
        {
            Add(JsonSerializer.Serialize(
                new { settings.Steps, settings.GuidanceScale, settings.Width, settings.Height, settings.Scheduler, settings.Spacing }, _options));
            Add(settings.Policy.GetType().FullName!);
            Add(JsonSerializer.Serialize(settings.Policy, settings.Policy.GetType(), _options));
            Add(JsonSerializer.Serialize(settings.Forecast, _options));
            Add(JsonSerializer.Serialize(settings.Windows, _options));
            if (settings.Detail)
            {
                Add(nameof(settings.Detail));
            }

            if (settings.Transition is { } transition)
            {
                Add(transition.Name.ToUpperInvariant());
                Add(transition.Conditioning);
                Add(transition.Mask);
            }

            if (settings.Source is { } source)
            {
                Add(JsonSerializer.Serialize(new { source.Width, source.Height, source.Strength, source.MaskFeather }, _options));
                Add(source.Values);
                Add(source.Mask.Span);
            }
        }

        private void Add(TransitionMask mask)
        {
            Add(mask.GetType().FullName!);
            if (mask is ImageMask image)
            {
                Add(JsonSerializer.Serialize(new { image.Width, image.Height }));
                Add(image.Values);
                return;
            }

            Add(JsonSerializer.Serialize(mask, mask.GetType(), _options));
        }

        private void Add(ReadOnlySpan<float> values)
        {
            Add(JsonSerializer.Serialize(values.Length));
            _hash.AppendData(MemoryMarshal.AsBytes(values));
        }

        // A length before every text, or "ab" + "c" would be "a" + "bc".
        private void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            _hash.AppendData(BitConverter.GetBytes(bytes.Length));
            _hash.AppendData(bytes);
        }
    }
}
