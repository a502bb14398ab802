using System.Text.Json.Serialization;

namespace SpeCa.Tuner.Viewing
{
    /// <summary>How a texture is shown.</summary>
    public sealed record ViewState
    {
        /// <summary>What it is shown on.</summary>
        public StageKind Stage { get; init; } = StageKind.Flat;

        /// <summary>Which of its maps, where it lies flat.</summary>
        public MapKind Map { get; init; } = MapKind.Albedo;

        /// <summary>How often it is repeated along each side, 1 to 4.</summary>
        public int Tiles { get; init; } = 2;

        /// <summary>How it is compared, where it lies flat.</summary>
        public CompareMode Compare { get; init; } = CompareMode.Alone;

        /// <summary>The slice of a frame that the rooms' textures are generated in, ms.</summary>
        public double RoomBudget { get; init; } = 8;

        /// <summary>Whether it is shown on a lit shape.</summary>
        [JsonIgnore]
        public bool IsShape => Stage is StageKind.Sphere or StageKind.Plane or StageKind.Cube;
    }
}
