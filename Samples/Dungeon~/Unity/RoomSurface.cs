using System;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using UnityEngine;

namespace SpeCa.Samples.Dungeon.Unity
{
    /// <summary>One surface of a room: asks for its texture when the room is wanted, and shows it.</summary>
    public sealed class RoomSurface : MonoBehaviour
    {
        private BlockModelAsset _model = null!;
        private SurfaceMaterial _surface = null!;
        private Material _material = null!;
        private Mesh _mesh = null!;
        private string _presetName = "";
        private int _previewEvery;
        private GeneratedMaterial? _result;

        /// <summary>The request that is under way, or the last one; null before the first.</summary>
        public GenerationHandle? Current { get; private set; }

        /// <summary>Whether its texture is there.</summary>
        public bool IsComplete => _result != null;

        /// <summary>Says what it is.</summary>
        /// <param name="model">The model that makes its texture.</param>
        /// <param name="surface">The texture.</param>
        /// <param name="presetName">The quality; empty for the model's usual one.</param>
        /// <param name="previewEvery">After how many steps the texture is shown as it is so far; 0 for never.</param>
        /// <param name="material">What it is shown on; it is destroyed with this surface.</param>
        /// <param name="mesh">What it covers; it is destroyed with this surface.</param>
        public void Begin(BlockModelAsset model, SurfaceMaterial surface, string presetName, int previewEvery, Material material, Mesh mesh)
        {
            _model = model;
            _surface = surface;
            _presetName = presetName;
            _previewEvery = previewEvery;
            _material = material;
            _mesh = mesh;
        }

        /// <summary>Asks for the texture, or gives the request that is under way another priority.</summary>
        /// <param name="priority">Which texture comes first.</param>
        /// <param name="deadline">How long it may take.</param>
        public void Want(RequestPriority priority, TimeSpan deadline)
        {
            if (IsComplete)
            {
                return;
            }

            if (Current is { IsFinished: false } current)
            {
                current.Priority = priority;
                return;
            }

            var request = new MaterialRequest(_model, new TextureSubject(_surface.Material, _surface.Seed))
            {
                PresetName = _presetName,
                Priority = priority,
                Deadline = deadline,
                PreviewEvery = _previewEvery,
            };
            var handle = TextureGenerationService.FindOrCreate().Request(request);
            Current = handle;
            handle.Previewed += shown => Show(shown);
            handle.Finished += finished => Finish(finished);
        }

        /// <summary>Gives up what is under way.</summary>
        public void GiveUp()
        {
            Current?.Cancel();
            Current = null;
        }

        private void Show(GenerationHandle handle)
        {
            if (this && handle == Current)
            {
                _material.mainTexture = handle.Preview;
            }
        }

        private void Finish(GenerationHandle handle)
        {
            if (!this || handle != Current)
            {
                handle.Result?.Dispose();
                return;
            }

            if (handle.Result is { } result)
            {
                _result = result;
                result.ApplyTo(_material);
            }
            else
            {
                // The preview goes with its request.
                _material.mainTexture = null;
                if (handle.Error is { } error)
                {
                    Debug.LogException(error, this);
                }
            }
        }

        private void OnDestroy()
        {
            GiveUp();
            _result?.Dispose();
            Destroy(_material);
            Destroy(_mesh);
        }
    }
}
