using CsCheck;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Tests.Dungeon
{
    /// <summary>Dungeons for tests.</summary>
    internal static class Dungeons
    {
        public static string[] Materials { get; } = ["brick", "stone_wall", "cobblestone", "wood_planks", "ceramic_tiles", "sand", "lava", "cracked_earth"];

        /// <summary>Any dungeon that is not too large to look at.</summary>
        public static Gen<DungeonLayout> Any { get; } = Gen.Select(Gen.ULong, Gen.Int[1, 14], Of);

        public static DungeonLayout Of(ulong seed, int rooms) =>
            DungeonLayout.Generate(new DungeonOptions { Seed = seed, Rooms = rooms }, Materials);
    }
}
