using System.Diagnostics.CodeAnalysis;
using System.Linq;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using UnityEngine;

namespace SpeCa.Samples.Dungeon.Unity
{
    /// <summary>
    /// Builds a dungeon in play mode: rooms, torches, somebody who walks through them, and what asks for the rooms' textures.
    /// One component on an empty game object is all that a scene needs.
    /// </summary>
    [AddComponentMenu("SpeCa/Samples/Dungeon")]
    [SuppressMessage("Style", "IDE0044", Justification = "Unity writes serialised fields.")]
    public sealed class DungeonBuilder : MonoBehaviour
    {
        private const float LightRange = 9;

        [SerializeField]
        [Tooltip("The model that makes the textures.")]
        private BlockModelAsset? _model;

        [SerializeField]
        [Min(0)]
        [Tooltip("The same seed gives the same dungeon, materials and textures.")]
        private long _seed = 16;

        [SerializeField]
        [Range(1, DungeonOptions.MostRooms)]
        private int _rooms = 6;

        [SerializeField]
        [Tooltip("The quality that is asked for; empty for the model's usual preset. Deadlines take a faster one where they must.")]
        private string _presetName = "";

        [SerializeField]
        [Min(0.1f)]
        [Tooltip("What textures may take of every frame, milliseconds.")]
        private float _frameBudgetMilliseconds = 2;

        [SerializeField]
        [Min(0)]
        [Tooltip("After how many steps a texture is shown as it is so far; 0 for never.")]
        private int _previewEvery = 2;

        [SerializeField]
        [Min(0.1f)]
        [Tooltip("Metres a second.")]
        private float _walkingSpeed = 2;

        [SerializeField]
        [Min(0)]
        [Tooltip("How bright torches are; pipelines differ.")]
        private float _torchIntensity = 2.2f;

        [SerializeField]
        [Tooltip("What surfaces are made of before their textures are there. None takes the render pipeline's Lit shader; a build needs "
            + "a material here, or that shader is not in it.")]
        private Material? _surfaceMaterial;

        /// <summary>The model that makes the textures.</summary>
        public BlockModelAsset? Model
        {
            get => _model;
            set => _model = value;
        }

        /// <summary>What surfaces are made of before their textures are there; null for the render pipeline's Lit shader.</summary>
        public Material? SurfaceMaterial
        {
            get => _surfaceMaterial;
            set => _surfaceMaterial = value;
        }

        /// <summary>The dungeon; null before play mode.</summary>
        public DungeonLayout? Layout { get; private set; }

        private void Start()
        {
            try
            {
                Build();
            }
            catch (SpeCaException error)
            {
                Debug.LogException(error, this);
            }
        }

        private void Build()
        {
            if (!_model)
            {
                throw new InvalidSettingException(nameof(Model), "missing", "Assign a Block Model asset to the Dungeon component.");
            }

            _model!.Validate();
            var materials = ManifestReader.Read(_model.FullPath).Conditioning.Classes.Select(material => material.Name).ToArray();
            var layout = DungeonLayout.Generate(new DungeonOptions { Seed = (ulong)_seed, Rooms = _rooms }, materials);
            Layout = layout;

            var service = TextureGenerationService.FindOrCreate();
            service.FrameBudgetMilliseconds = _frameBudgetMilliseconds;
            var surfaces = layout.Rooms.Select(room => BuildRoom(layout, room)).ToArray();
            foreach (var torch in layout.Torches)
            {
                BuildTorch(torch);
            }

            var walker = Child("Walker").AddComponent<DungeonWalker>();
            walker.Begin(layout, (ulong)_seed, _walkingSpeed);
            gameObject.AddComponent<RoomApproach>().Begin(layout, surfaces, walker);
            gameObject.AddComponent<DungeonReadout>().Begin(service, surfaces);
        }

        private RoomSurface[] BuildRoom(DungeonLayout layout, Room room) => room.Surfaces
            .Select(surface => BuildSurface(layout, room, surface))
            .ToArray();

        private RoomSurface BuildSurface(DungeonLayout layout, Room room, SurfaceMaterial surface)
        {
            var item = Child($"{room.Theme.Name} {room.Index}, {surface.Kind}");
            var mesh = SurfaceMeshes.Create(RoomGeometry.Of(layout, room, surface.Kind), item.name);
            var material = SurfaceMaterials.Create(_surfaceMaterial);
            item.AddComponent<MeshFilter>().sharedMesh = mesh;
            item.AddComponent<MeshRenderer>().sharedMaterials = new[] { material };
            var result = item.AddComponent<RoomSurface>();
            result.Begin(_model!, surface, _presetName, _previewEvery, material, mesh);
            return result;
        }

        private void BuildTorch(Torch torch)
        {
            var item = Child("Torch");
            item.transform.position = new Vector3(torch.X, torch.Y, torch.Z);
            var (r, g, b) = torch.Room.Theme.Light;
            var light = item.AddComponent<Light>();
            light.type = LightType.Point;
            light.range = LightRange;
            light.intensity = _torchIntensity;
            light.color = new Color(r, g, b);
        }

        private GameObject Child(string itsName)
        {
            var child = new GameObject(itsName);
            child.transform.SetParent(transform, false);
            return child;
        }
    }
}
