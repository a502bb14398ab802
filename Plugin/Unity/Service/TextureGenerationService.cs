using System;
using System.Collections.Generic;
using System.IO;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Caching;
using SpeCa.Runtime.Frames;
using Unity.Profiling;
using UnityEngine;

namespace SpeCa.Plugin.Unity
{
    /// <summary>
    /// Makes textures for a whole game, within a slice of every frame. It loads models in the background, stays when
    /// scenes are loaded, rests while the application is paused, and frees all native memory when it is disabled, when code is
    /// reloaded and when the game ends.
    /// </summary>
    /// <example>
    /// <code>
    /// var service = TextureGenerationService.FindOrCreate();
    /// GenerationHandle handle = service.Request(new MaterialRequest(model, new TextureSubject("brick", seed: 7)));
    /// GeneratedMaterial brick = await handle.Completion;
    /// brick.ApplyTo(wall.material);
    /// </code>
    /// </example>
    [AddComponentMenu("SpeCa/Texture Generation Service")]
    [DisallowMultipleComponent]
    public sealed class TextureGenerationService : MonoBehaviour
    {
        private const string ObjectName = "SpeCa Texture Generation";
        private const string FolderName = "SpeCa";

        private static readonly ProfilerMarker _workMarker = new ProfilerMarker("SpeCa.Work");

        [Header("Time")]
        [SerializeField]
        [Min(FrameBudget.Least)]
        [Tooltip("Milliseconds of every frame that are given to textures.")]
        private float _frameBudgetMilliseconds = 2;

        [SerializeField]
        [Tooltip("Worker keeps the main thread free; Calling Thread works inside Update.")]
        private FrameExecution _execution = FrameExecution.Worker;

        [Header("Models")]
        [SerializeField]
        [Tooltip("Where models run: DirectML where it works, else the CPU, or one of them.")]
        private ProviderPreference _provider = ProviderPreference.Auto;

        [SerializeField]
        [Range(0, 64)]
        [Tooltip("CPU threads of a model; 0 for all cores. More threads than one compete with the game's own.")]
        private int _threads = 1;

        [Header("Cache")]
        [SerializeField]
        [Tooltip("Keeps generated textures on disk, so that the same ones are not made twice.")]
        private bool _keepsTextures = true;

        [SerializeField]
        [Range(1, 65536)]
        [Tooltip("The most megabytes that they may take. The ones that were used longest ago make room.")]
        private int _cacheMegabytes = 256;

        [NonSerialized]
        private List<ModelLane>? _lanes;

        private bool _isApplicationPaused;

        /// <summary>Milliseconds of every frame that are given to textures, 0.05 to 1000. Requests and presets may ask for another.</summary>
        /// <exception cref="InvalidSettingException">The value is out of range.</exception>
        public float FrameBudgetMilliseconds
        {
            get => _frameBudgetMilliseconds;
            set => _frameBudgetMilliseconds = FrameBudget.Check(nameof(FrameBudgetMilliseconds), value);
        }

        /// <summary>The thread that computes. It and what follows count from the next model that is loaded.</summary>
        public FrameExecution Execution
        {
            get => _execution;
            set => _execution = value;
        }

        /// <summary>Where models run.</summary>
        public ProviderPreference Provider
        {
            get => _provider;
            set => _provider = value;
        }

        /// <summary>CPU threads of a model; 0 for all cores.</summary>
        public int Threads
        {
            get => _threads;
            set => _threads = value;
        }

        /// <summary>Whether textures are kept on disk.</summary>
        public bool KeepsTextures
        {
            get => _keepsTextures;
            set => _keepsTextures = value;
        }

        /// <summary>The most megabytes that they may take.</summary>
        public int CacheMegabytes
        {
            get => _cacheMegabytes;
            set => _cacheMegabytes = value;
        }

        /// <summary>Whether no work is begun until it is false again.</summary>
        public bool IsPaused { get; set; }

        /// <summary>Requests that are not finished.</summary>
        public int Count
        {
            get
            {
                int count = 0;
                for (int index = 0; index < Lanes.Count; index++)
                {
                    count += Lanes[index].Count;
                }

                return count;
            }
        }

        /// <summary>What was computed in the latest frame that had work to do, for the model that came last.</summary>
        public FrameReport LastFrame { get; private set; }

        /// <summary>Where textures are kept.</summary>
        public static string CacheFolder => Path.Combine(Application.temporaryCachePath, FolderName, "Textures");

        private List<ModelLane> Lanes => _lanes ??= new List<ModelLane>();

        /// <summary>The service of the loaded scenes; where there is none, a new one with the usual settings.</summary>
        public static TextureGenerationService FindOrCreate()
        {
            TextureGenerationService found = FindAnyObjectByType<TextureGenerationService>();
            return found ? found : new GameObject(ObjectName).AddComponent<TextureGenerationService>();
        }

        /// <summary>Asks for a texture, and returns at once.</summary>
        /// <param name="request">What is wanted.</param>
        /// <exception cref="InvalidSettingException">
        /// No model folder is named, or a value is out of range. What is wrong for the model itself is the handle's error.
        /// </exception>
        /// <exception cref="InvalidOperationException">The service is disabled.</exception>
        public GenerationHandle Request(MaterialRequest request)
        {
            if (request is null)
            {
                throw new ArgumentNullException(nameof(request));
            }

            if (!enabled)
            {
                throw new InvalidOperationException("The texture generation service is disabled. Enable the component first.");
            }

            request.Validate();
            string folder = request.Model.FullPath;
            ModelLane? lane = Lanes.Find(candidate => candidate.Folder == folder && !candidate.HasFailed);
            if (lane is null)
            {
                lane = new ModelLane(folder, CreateOptions());
                Lanes.Add(lane);
            }

            var handle = new GenerationHandle(request);
            lane.Add(handle);
            return handle;
        }

        private void Awake()
        {
            if (FindObjectsByType<TextureGenerationService>(FindObjectsSortMode.None).Length > 1)
            {
                Debug.LogWarning("There is a texture generation service already: this one is removed.", this);
                Destroy(this);
                return;
            }

            // Only what has no parent can stay when its scene goes.
            transform.parent = null;
            DontDestroyOnLoad(this);
        }

        private void Update() => Advance();

        /// <summary>One frame.</summary>
        internal void Advance()
        {
            using (_workMarker.Auto())
            {
                if (!IsPaused && !_isApplicationPaused)
                {
                    Work();
                }

                bool mayUpload = true;
                for (int index = Lanes.Count - 1; index >= 0; index--)
                {
                    Lanes[index].Follow(ref mayUpload);
                    if (Lanes[index].HasFailed && Lanes[index].Count == 0)
                    {
                        Lanes.RemoveAt(index);
                    }
                }
            }
        }

        private void OnApplicationPause(bool pauseStatus) => _isApplicationPaused = pauseStatus;

        private void OnDisable()
        {
            foreach (ModelLane lane in Lanes)
            {
                lane.Close();
            }

            Lanes.Clear();
        }

        // Models share the slice evenly.
        private void Work()
        {
            int busy = 0;
            float budget = 0;
            for (int index = 0; index < Lanes.Count; index++)
            {
                if (Lanes[index].IsBusy)
                {
                    busy++;
                    budget = Math.Max(budget, Lanes[index].Budget(_frameBudgetMilliseconds));
                }
            }

            for (int index = 0; index < Lanes.Count; index++)
            {
                if (Lanes[index].IsBusy)
                {
                    LastFrame = Lanes[index].Work(TimeSpan.FromTicks((long)(TimeSpan.TicksPerMillisecond * budget / busy)));
                }
            }
        }

        private ServiceOptions CreateOptions()
        {
            BlockModelOptions model = UnityLibraryFolders.AddTo(
                (BlockModelOptions.Default with { Threads = _threads }).Preferring(_provider));
            TextureCache? cache = _keepsTextures ? new TextureCache(CacheFolder, (long)_cacheMegabytes << 20) : null;
            return new ServiceOptions(model, _execution, Path.Combine(Application.persistentDataPath, FolderName), cache);
        }
    }
}
