using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using SpeCa.Plugin.Materials;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Caching;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Textures;
using Unity.Profiling;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>
    /// One request on its way: cache, queue, maps, GPU. It is looked after once a frame and never waits; a frame in which
    /// nothing changes allocates nothing.
    /// </summary>
    internal sealed class GenerationRun : IDisposable
    {
        private static readonly ProfilerMarker _uploadMarker = new ProfilerMarker("SpeCa.Upload");
        private static readonly ProfilerMarker _previewMarker = new ProfilerMarker("SpeCa.Preview");

        private readonly GenerationHandle _handle;
        private readonly TextureCache? _cache;
        private QualityPreset? _preset;
        private ProviderChoice? _provider;
        private Task<CacheEntry>? _lookup;
        private PreviewTexture? _preview;
        private MaterialUpload? _upload;

        /// <summary>Follows a request.</summary>
        /// <param name="handle">What was asked for.</param>
        /// <param name="cache">Where textures are kept; null for nowhere.</param>
        public GenerationRun(GenerationHandle handle, TextureCache? cache)
        {
            _handle = handle;
            _cache = handle.Request.UsesCache ? cache : null;
        }

        private MaterialRequest Request => _handle.Request;

        /// <summary>The slice of a frame that the request asks for, ms.</summary>
        /// <param name="usual">The slice of one that leaves it open.</param>
        public float Budget(float usual)
        {
            return Request.FrameBudgetMilliseconds > 0
                ? Request.FrameBudgetMilliseconds
                : (float)(_preset?.FrameBudgetMilliseconds ?? usual);
        }

        /// <summary>Brings the request up to date.</summary>
        /// <param name="loading">The model.</param>
        /// <param name="mayUpload">Whether a map may still be copied to the GPU in this frame.</param>
        /// <returns>Whether it is unfinished.</returns>
        public bool Follow(Task<ServiceModel> loading, ref bool mayUpload)
        {
            if (_handle.IsCancellationRequested)
            {
                GiveUp();
                return false;
            }

            if (!loading.IsCompleted)
            {
                return true;
            }

            try
            {
                Step(loading.GetAwaiter().GetResult(), ref mayUpload);
            }
#pragma warning disable CA1031 // Whatever goes wrong with one texture is told to who asked for it, and the others go on.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Dispose();
                _handle.Fail(error);
            }

            return !_handle.IsFinished;
        }

        /// <summary>Ends the request as cancelled.</summary>
        public void GiveUp()
        {
            _handle.Ticket?.Cancel();
            Dispose();
            _handle.EndCancelled();
        }

        /// <summary>Destroys what has been copied to the GPU and is nobody else's.</summary>
        public void Dispose()
        {
            _preview?.Dispose();
            _upload?.Dispose();
            _preview = null;
            _upload = null;
        }

        private void Step(ServiceModel model, ref bool mayUpload)
        {
            if (_upload != null)
            {
                Upload(_upload, ref mayUpload);
            }
            else if (_handle.Ticket is { } ticket)
            {
                Follow(model, ticket);
            }
            else if (_lookup is null)
            {
                Begin(model);
            }
            else if (_lookup.IsCompleted)
            {
                EndLookup(model, _lookup);
            }
        }

        private void Begin(ServiceModel model)
        {
            _preset = Request.Preset
                ?? (Request.PresetName.Length == 0 ? model.Presets.Usual : model.Presets.Find(Request.PresetName));
            _provider = model.Model.Provider;
            if (_cache is null)
            {
                Enqueue(model);
                return;
            }

            GenerationSettings settings = _preset.ApplyTo(Request.SettingsFor(model.Model.Manifest));
            _lookup = Task.Run(() => CacheEntry.Find(_cache, TextureKey.Of(model.Model, Request.Subject, settings)));
        }

        private void EndLookup(ServiceModel model, Task<CacheEntry> lookup)
        {
            if (lookup.Result.Texture is { } texture)
            {
                Prepare(texture, trace: null, sample: 0);
                return;
            }

            Enqueue(model);
        }

        private void Enqueue(ServiceModel model)
        {
            _handle.Ticket = model.Queue.Enqueue(new TextureRequest(Request.Subject)
            {
                Settings = Request.SettingsFor(model.Model.Manifest),
                Preset = _preset,
                Priority = _handle.Priority,
                Deadline = Request.Deadline,
                PreviewEvery = Request.PreviewEvery,
            });
            _handle.Enter(GenerationState.Waiting);
        }

        private void Follow(ServiceModel model, TextureTicket ticket)
        {
            switch (ticket.State)
            {
                case TicketState.Running:
                    _handle.Enter(GenerationState.Running);
                    _handle.Progress = (float)ticket.CompletedSteps / ticket.StepCount;
                    Show(ticket);
                    break;
                case TicketState.Completed:
                    Keep(ticket);
                    Prepare(ticket.Texture!, ticket.Trace, ticket.Sample);
                    break;
                case TicketState.Failed:
                    Dispose();
                    _handle.Fail(ticket.Error!);
                    break;
                case TicketState.Cancelled:
                case TicketState.Suspended:
                    GiveUp();
                    break;
            }
        }

        private void Show(TextureTicket ticket)
        {
            if (!(ticket.Preview is { CompletedSteps: > 0 } preview))
            {
                return;
            }

            using (_previewMarker.Auto())
            {
                _preview ??= new PreviewTexture(Request.Subject.Name, preview);
                if (_preview.Refresh())
                {
                    _handle.Show(_preview.Texture);
                }
            }
        }

        // A texture of less quality than was asked for, or of another provider after a device was lost, must not be found in place
        // of the one that was asked for.
        private void Keep(TextureTicket ticket)
        {
            if (_cache != null && ticket.Trace!.Concessions.Count == 0 && ReferenceEquals(ticket.Provider, _provider))
            {
                TextureKey key = _lookup!.Result.Key;
                GeneratedTexture texture = ticket.Texture!;
                TextureCache cache = _cache;
                _ = Task.Run(() => CacheEntry.Add(cache, key, texture));
            }
        }

        private void Prepare(GeneratedTexture texture, GenerationTrace? trace, int sample)
        {
            IReadOnlyList<MaterialMap> maps = Request.Maps ?? MaterialTemplate.MapsOf(CurrentPipeline.Find());
            _upload = new MaterialUpload(Request.Subject.Name, texture, trace, sample, Request.Derivation, maps);
            _handle.Enter(GenerationState.Uploading);
        }

        private void Upload(MaterialUpload upload, ref bool mayUpload)
        {
            using (_uploadMarker.Auto())
            {
                if (upload.Advance(ref mayUpload))
                {
                    _upload = null;
                    Dispose();
                    _handle.Complete(upload.Result);
                }
            }
        }
    }
}
