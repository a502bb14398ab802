using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Editor.Models;
using SpeCa.ImageFiles;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tuner.Models
{
    /// <summary>
    /// Small pictures of a model's materials, made with its fastest preset while nothing else is made, and kept as long as the
    /// model is open.
    /// </summary>
    public sealed class MaterialThumbnails
    {
        /// <summary>A model that takes longer for one gets no more: it has better things to do.</summary>
        public static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

        private const ulong Seed = 1;
        private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

        private readonly ConditionalWeakTable<IBlockModel, ConcurrentDictionary<string, string>> _pictures = [];
        private readonly TimeProvider _time;

        /// <summary>Makes none yet.</summary>
        /// <param name="time">Measures how long they take.</param>
        public MaterialThumbnails(TimeProvider time) => _time = time;

        /// <summary>The pictures that are there, as addresses with their content, by material.</summary>
        public IReadOnlyDictionary<string, string> Of(IBlockModel model) => _pictures.GetOrCreateValue(model);

        /// <summary>Makes those that are missing, one after the other.</summary>
        /// <param name="model">The model.</param>
        /// <param name="isBusy">Whether the model is wanted for something else now.</param>
        /// <param name="made">Told after each one.</param>
        /// <param name="cancellation">Stops making them.</param>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public async Task MakeAsync(LoadedModel model, Func<bool> isBusy, Action made, CancellationToken cancellation)
        {
            ConcurrentDictionary<string, string> pictures = _pictures.GetOrCreateValue(model.Model);
            BlockModelManifest manifest = model.Model.Manifest;
            GenerationSettings settings = model.Presets.Presets[^1].ApplyTo(
                new GenerationSettings { GuidanceScale = DefaultGuidance.Of(manifest) });
            foreach (string material in manifest.Conditioning.Classes.Select(known => known.Name).Where(name => !pictures.ContainsKey(name)))
            {
                while (isBusy())
                {
                    await Task.Delay(_pause, _time, cancellation);
                }

                long start = _time.GetTimestamp();
                GenerationResult result = await model.Generator.GenerateAsync(
                    [new TextureSubject(material, Seed)], settings, cancellation: cancellation);
                pictures[material] = AddressOf(result.Textures[0]);
                made();
                if (_time.GetElapsedTime(start) > Longest)
                {
                    return;
                }
            }
        }

        private static string AddressOf(GeneratedTexture texture) =>
            "data:image/png;base64," + Convert.ToBase64String(PngFile.ToBytes(texture.ToAlbedo()));
    }
}
