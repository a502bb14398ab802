namespace SpeCa.Samples.Dungeon
{
    /// <summary>A torch on a wall.</summary>
    public sealed class Torch
    {
        internal Torch(Room room, float x, float y, float z, int facingX, int facingZ)
        {
            Room = room;
            X = x;
            Y = y;
            Z = z;
            FacingX = facingX;
            FacingZ = facingZ;
        }

        /// <summary>The room that it is in.</summary>
        public Room Room { get; }

        /// <summary>Where its flame is along x, metres.</summary>
        public float X { get; }

        /// <summary>Where its flame is above the floor, metres.</summary>
        public float Y { get; }

        /// <summary>Where its flame is along z, metres.</summary>
        public float Z { get; }

        /// <summary>The direction from the wall into the room, along x: -1, 0 or 1.</summary>
        public int FacingX { get; }

        /// <summary>The direction from the wall into the room, along z: -1, 0 or 1.</summary>
        public int FacingZ { get; }
    }
}
