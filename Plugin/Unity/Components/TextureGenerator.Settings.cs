using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using SpeCa.Runtime.Frames;
using UnityEngine;
using UnityEngine.Events;

namespace SpeCa.Plugin.Unity
{
    // What the inspector shows, and the same for code.
    [SuppressMessage("Style", "IDE0044", Justification = "Unity writes serialised fields.")]
    public sealed partial class TextureGenerator
    {
        [Header("What")]
        [SerializeField]
        [Tooltip("The model that makes the texture.")]
        private BlockModelAsset? _model;

        [SerializeField]
        [Tooltip("One of the model's materials, such as brick.")]
        private string _material = "brick";

        [SerializeField]
        [Tooltip("0 or more. The same seed gives the same texture.")]
        private long _seed = 1;

        [SerializeField]
        [Min(0)]
        [Tooltip("Texels along each side, before detail; 0 for the model's own size.")]
        private int _size;

        [SerializeField]
        [Tooltip("Enlarges the texture by the model's detail stage, where the model has one.")]
        private bool _detail = true;

        [Header("How")]
        [SerializeField]
        [Tooltip("The quality. None takes the model's own preset of the name below.")]
        private QualityPresetAsset? _preset;

        [SerializeField]
        [Tooltip("One of the model's own presets, such as fast; empty for its usual one.")]
        private string _presetName = "";

        [SerializeField]
        [Tooltip("Which texture comes first.")]
        private RequestPriority _priority = RequestPriority.Normal;

        [SerializeField]
        [Min(0)]
        [Tooltip("Seconds that it may take; quality is given up where it would take longer. 0 for any time.")]
        private float _deadlineSeconds;

        [SerializeField]
        [Min(0)]
        [Tooltip("Milliseconds of every frame while it is made; 0 leaves that to the preset and the service.")]
        private float _frameBudgetMilliseconds;

        [SerializeField]
        [Tooltip("Makes the texture when the component is enabled.")]
        private bool _generatesOnEnable = true;

        [Header("Where")]
        [SerializeField]
        [Tooltip("What the texture is shown on; none for events alone.")]
        private Renderer? _target;

        [SerializeField]
        [Min(0)]
        [Tooltip("Which of the renderer's materials.")]
        private int _materialIndex;

        [SerializeField]
        [Tooltip("The texture properties of a shader of your own. Empty for the Lit shaders and Standard, whose names are known.")]
        private List<MapProperty> _properties = new List<MapProperty>();

        [SerializeField]
        [Min(0)]
        [Tooltip("After how many steps the texture is shown as it is so far; 0 for never.")]
        private int _previewEvery = 2;

        [Header("Events")]
        [SerializeField]
        private UnityEvent<GeneratedMaterial> _completed = new UnityEvent<GeneratedMaterial>();

        [SerializeField]
        private UnityEvent<Texture2D> _previewed = new UnityEvent<Texture2D>();

        [SerializeField]
        private UnityEvent<float> _progressed = new UnityEvent<float>();

        [SerializeField]
        private UnityEvent<string> _failed = new UnityEvent<string>();

        /// <summary>The model that makes the texture.</summary>
        public BlockModelAsset? Model
        {
            get => _model;
            set => _model = value;
        }

        /// <summary>One of the model's materials, such as <c>brick</c>.</summary>
        public string Material
        {
            get => _material;
            set => _material = value ?? "";
        }

        /// <summary>The seed, 0 or more: the same one gives the same texture.</summary>
        public long Seed
        {
            get => _seed;
            set => _seed = value;
        }

        /// <summary>Texels along each side, before <see cref="Detail"/>; 0 for the model's own size.</summary>
        public int Size
        {
            get => _size;
            set => _size = value;
        }

        /// <summary>Whether the model's detail stage enlarges the texture, where the model has one.</summary>
        public bool Detail
        {
            get => _detail;
            set => _detail = value;
        }

        /// <summary>The quality; null for the model's own preset of <see cref="PresetName"/>.</summary>
        public QualityPresetAsset? Preset
        {
            get => _preset;
            set => _preset = value;
        }

        /// <summary>One of the model's own presets; empty for its usual one.</summary>
        public string PresetName
        {
            get => _presetName;
            set => _presetName = value ?? "";
        }

        /// <summary>Which texture comes first.</summary>
        public RequestPriority Priority
        {
            get => _priority;
            set => _priority = value;
        }

        /// <summary>Seconds that it may take; 0 for any time.</summary>
        public float DeadlineSeconds
        {
            get => _deadlineSeconds;
            set => _deadlineSeconds = value;
        }

        /// <summary>Milliseconds of every frame while it is made; 0 leaves that to the preset and the service.</summary>
        public float FrameBudgetMilliseconds
        {
            get => _frameBudgetMilliseconds;
            set => _frameBudgetMilliseconds = value;
        }

        /// <summary>Whether the texture is made when the component is enabled.</summary>
        public bool GeneratesOnEnable
        {
            get => _generatesOnEnable;
            set => _generatesOnEnable = value;
        }

        /// <summary>What the texture is shown on; null for events alone.</summary>
        public Renderer? Target
        {
            get => _target;
            set => _target = value;
        }

        /// <summary>Which of the renderer's materials, from 0.</summary>
        public int MaterialIndex
        {
            get => _materialIndex;
            set => _materialIndex = value;
        }

        /// <summary>The texture properties of a shader of one's own; empty for the Lit shaders and Standard.</summary>
        public IList<MapProperty> Properties => _properties;

        /// <summary>After how many steps the texture is shown as it is so far; 0 for never.</summary>
        public int PreviewEvery
        {
            get => _previewEvery;
            set => _previewEvery = value;
        }

        /// <summary>Told of the finished material.</summary>
        public UnityEvent<GeneratedMaterial> Completed => _completed;

        /// <summary>Told of the colour so far.</summary>
        public UnityEvent<Texture2D> Previewed => _previewed;

        /// <summary>Told of the share of steps that are done, 0 to 1.</summary>
        public UnityEvent<float> Progressed => _progressed;

        /// <summary>Told in words why the texture could not be made.</summary>
        public UnityEvent<string> Failed => _failed;
    }
}
