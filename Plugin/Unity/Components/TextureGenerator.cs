using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime;
using SpeCa.Runtime.Generation;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>
    /// Makes a texture and shows it on a renderer: while it is being denoised, and when it is done. What it makes is its own,
    /// and goes with it.
    /// </summary>
    /// <remarks>All members are for the main thread. It works in play mode and in players.</remarks>
    [AddComponentMenu("SpeCa/Texture Generator")]
    [SuppressMessage("Design", "CA1001", Justification = "Unity ends components by OnDestroy.")]
    public sealed partial class TextureGenerator : MonoBehaviour
    {
        private TargetMaterial? _shown;
        private GeneratedMaterial? _result;

        /// <summary>The texture that was asked for last; null before the first.</summary>
        public GenerationHandle? Current { get; private set; }

        /// <summary>Makes the texture; one that is being made is given up. What is wrong with a setting is told as a failure.</summary>
        [ContextMenu("Generate")]
        public void Generate() => Generate(_ => { }, error => Debug.LogException(error, this));

        /// <summary>Makes the texture.</summary>
        /// <param name="completed">Told of the material, which stays this component's.</param>
        /// <param name="failed">Told why there is none; not told when it is given up.</param>
        public void Generate(Action<GeneratedMaterial> completed, Action<Exception>? failed = null)
        {
            try
            {
                Begin().Finished += handle => Tell(handle, completed, failed);
            }
            catch (SpeCaException error)
            {
                Fail(error, failed);
            }
        }

        /// <summary>Makes the texture.</summary>
        /// <param name="cancellation">Gives it up.</param>
        /// <returns>The material, which stays this component's.</returns>
        /// <exception cref="InvalidSettingException">A setting of the component cannot work.</exception>
        /// <exception cref="OperationCanceledException">It was given up.</exception>
        /// <exception cref="SpeCaException">The model or the texture cannot be made.</exception>
        public async Task<GeneratedMaterial> GenerateAsync(CancellationToken cancellation = default)
        {
            cancellation.ThrowIfCancellationRequested();
            GenerationHandle handle = Begin();
            using (cancellation.Register(handle.Cancel))
            {
                return await handle.Completion;
            }
        }

#if UNITY_2023_1_OR_NEWER
        /// <summary>Makes the texture, as Unity's own kind of task, which allocates less.</summary>
        /// <returns>The material, which stays this component's.</returns>
        /// <exception cref="InvalidSettingException">A setting of the component cannot work.</exception>
        public Awaitable<GeneratedMaterial> GenerateAwaitable()
        {
            var source = new AwaitableCompletionSource<GeneratedMaterial>();
            Begin().Finished += handle =>
            {
                switch (handle.State)
                {
                    case GenerationState.Completed:
                        source.SetResult(handle.Result!);
                        break;
                    case GenerationState.Failed:
                        source.SetException(handle.Error!);
                        break;
                    default:
                        source.SetCanceled();
                        break;
                }
            };
            return source.Awaitable;
        }
#endif

        /// <summary>Gives up the texture that is being made.</summary>
        public void Cancel() => Current?.Cancel();

        private void OnEnable()
        {
            if (_generatesOnEnable && Application.isPlaying)
            {
                Generate();
            }
        }

        private void OnDisable() => Cancel();

        private void OnDestroy()
        {
            _shown?.Dispose();
            _result?.Dispose();
        }

        private GenerationHandle Begin()
        {
            Cancel();
            MaterialRequest request = CreateRequest();
            Shown()?.Check(_properties);
            GenerationHandle handle = TextureGenerationService.FindOrCreate().Request(request);
            Current = handle;
            handle.Progressed += changed => _progressed.Invoke(changed.Progress);
            handle.Previewed += Preview;
            handle.Finished += Finish;
            return handle;
        }

        private MaterialRequest CreateRequest()
        {
            if (!_model)
            {
                throw new InvalidSettingException(nameof(Model), "missing", "Assign a Block Model asset to the Texture Generator.");
            }

            if (_seed < 0)
            {
                throw new InvalidSettingException(nameof(Seed), _seed, "Choose 0 or more.");
            }

            return new MaterialRequest(_model!, new TextureSubject(_material, (ulong)_seed))
            {
                Preset = _preset ? _preset!.Preset : null,
                PresetName = _presetName,
                Settings = new GenerationSettings { Width = _size, Height = _size },
                Detail = _detail,
                Priority = _priority,
                Deadline = _deadlineSeconds > 0 ? TimeSpan.FromSeconds(_deadlineSeconds) : (TimeSpan?)null,
                FrameBudgetMilliseconds = _frameBudgetMilliseconds,
                PreviewEvery = _previewEvery,
                Maps = MapProperty.MapsOf(_properties),
            };
        }

        private void Preview(GenerationHandle handle)
        {
            if (this && handle == Current)
            {
                Shown()?.ShowPreview(handle.Preview!, _properties);
                _previewed.Invoke(handle.Preview!);
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
                _result?.Dispose();
                _result = result;
                Shown()?.Show(result, _properties);
                _completed.Invoke(result);
                return;
            }

            // What was shown on the way is gone; the texture before it is not.
            _shown?.Show(_result, _properties);
            if (handle.Error is { } error)
            {
                _failed.Invoke(error.Message);
            }
        }

        private void Fail(SpeCaException error, Action<Exception>? failed)
        {
            _failed.Invoke(error.Message);
            failed?.Invoke(error);
        }

        private static void Tell(GenerationHandle handle, Action<GeneratedMaterial> completed, Action<Exception>? failed)
        {
            if (handle.Result is { } result)
            {
                completed(result);
            }
            else if (handle.Error is { } error)
            {
                failed?.Invoke(error);
            }
        }

        private TargetMaterial? Shown()
        {
            if (_target && _shown?.IsOf(_target!, _materialIndex) != true)
            {
                _shown?.Dispose();
                _shown = new TargetMaterial(_target!, _materialIndex);
            }

            return _shown;
        }
    }
}
