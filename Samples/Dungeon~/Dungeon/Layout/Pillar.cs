namespace SpeCa.Samples.Dungeon
{
    /// <summary>A square pillar from floor to ceiling, covered like the walls.</summary>
    public sealed class Pillar
    {
        /// <summary>Half of its width, metres.</summary>
        public const float HalfWidth = 0.3f;

        internal Pillar(Room room, float x, float z)
        {
            Room = room;
            X = x;
            Z = z;
        }

        /// <summary>The room that it stands in.</summary>
        public Room Room { get; }

        /// <summary>Its middle along x, metres.</summary>
        public float X { get; }

        /// <summary>Its middle along z, metres.</summary>
        public float Z { get; }
    }
}
