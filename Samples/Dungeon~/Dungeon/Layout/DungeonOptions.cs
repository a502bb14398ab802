using SpeCa.Runtime;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>Which dungeon to make.</summary>
    public sealed record DungeonOptions
    {
        /// <summary>The most rooms that a dungeon has.</summary>
        public const int MostRooms = 64;

        /// <summary>The same seed gives the same dungeon.</summary>
        public ulong Seed { get; init; } = 1;

        /// <summary>How many rooms, 1 to <see cref="MostRooms"/>.</summary>
        public int Rooms { get; init; } = 6;

        internal void Validate()
        {
            if (Rooms < 1 || Rooms > MostRooms)
            {
                throw new InvalidSettingException(nameof(Rooms), Rooms, $"Choose 1 to {MostRooms}.");
            }
        }
    }
}
