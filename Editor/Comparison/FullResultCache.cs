using System;
using System.Collections.Generic;
using SpeCa.Editor.Generation;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Editor.Comparison
{
    /// <summary>The latest full results, since they are slow and every preset of a texture is compared with the same one.</summary>
    internal sealed class FullResultCache
    {
        private const int Capacity = 16;

        private readonly List<(Key Key, FullResult Result)> _latest = new List<(Key, FullResult)>();

        /// <summary>The full result of a texture; null where it has not been made, or not lately.</summary>
        public FullResult? Find(FinishedTexture texture)
        {
            var key = new Key(texture);
            int index = _latest.FindIndex(entry => entry.Key.Equals(key));
            return index < 0 ? null : _latest[index].Result;
        }

        /// <summary>Keeps a full result in place of the oldest one.</summary>
        public void Add(FinishedTexture texture, FullResult result)
        {
            if (_latest.Count == Capacity)
            {
                _latest.RemoveAt(0);
            }

            _latest.Add((new Key(texture), result));
        }

        // With every step in full nothing is forecast, so how it would be changes nothing.
        private readonly struct Key : IEquatable<Key>
        {
            private readonly LoadedModel _model;
            private readonly TextureSubject _subject;
            private readonly GenerationSettings _settings;

            public Key(FinishedTexture texture)
            {
                _model = texture.Model;
                _subject = texture.Subject;
                _settings = texture.FullSettings with { Forecast = ForecastOptions.Default };
            }

            public bool Equals(Key other) =>
                ReferenceEquals(_model, other._model) && _subject == other._subject && _settings == other._settings;

            public override bool Equals(object? obj) => obj is Key other && Equals(other);

            public override int GetHashCode() => HashCode.Combine(_subject, _settings);
        }
    }
}
