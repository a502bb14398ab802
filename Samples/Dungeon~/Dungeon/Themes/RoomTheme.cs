using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>A kind of room: what its surfaces may be made of, and the colour of its light.</summary>
    public sealed class RoomTheme
    {
        private const int LargestSeed = 1_000_000;

        /// <summary>Makes a theme.</summary>
        /// <param name="name">What such a room is called.</param>
        /// <param name="walls">Materials for the walls.</param>
        /// <param name="floors">Materials for the floor.</param>
        /// <param name="ceilings">Materials for the ceiling.</param>
        /// <param name="light">The torches' colour: red, green and blue, linear, 1 at most.</param>
        public RoomTheme(
            string name, IReadOnlyList<string> walls, IReadOnlyList<string> floors, IReadOnlyList<string> ceilings, (float R, float G, float B) light)
        {
            Name = name;
            Walls = walls;
            Floors = floors;
            Ceilings = ceilings;
            Light = light;
        }

        /// <summary>What such a room is called.</summary>
        public string Name { get; }

        /// <summary>Materials for the walls.</summary>
        public IReadOnlyList<string> Walls { get; }

        /// <summary>Materials for the floor.</summary>
        public IReadOnlyList<string> Floors { get; }

        /// <summary>Materials for the ceiling.</summary>
        public IReadOnlyList<string> Ceilings { get; }

        /// <summary>The torches' colour: red, green and blue, linear, 1 at most.</summary>
        public (float R, float G, float B) Light { get; }

        /// <summary>Whether every surface has a material.</summary>
        internal bool IsWhole => Walls.Count > 0 && Floors.Count > 0 && Ceilings.Count > 0;

        /// <summary>The theme with those materials only that a model knows.</summary>
        internal RoomTheme KnownOnly(IReadOnlyCollection<string> known) =>
            new RoomTheme(Name, Walls.Where(known.Contains).ToArray(), Floors.Where(known.Contains).ToArray(), Ceilings.Where(known.Contains).ToArray(), Light);

        /// <summary>Chooses the materials of one room, in the order of <see cref="SurfaceKind"/>.</summary>
        internal SurfaceMaterial[] Materials(SeededRandom random) => new[]
        {
            Choose(SurfaceKind.Walls, Walls, random),
            Choose(SurfaceKind.Floor, Floors, random),
            Choose(SurfaceKind.Ceiling, Ceilings, random),
        };

        private static SurfaceMaterial Choose(SurfaceKind kind, IReadOnlyList<string> materials, SeededRandom random) =>
            new SurfaceMaterial(kind, random.Pick(materials), (ulong)random.Between(1, LargestSeed));
    }
}
