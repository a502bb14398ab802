using System;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Samples.Dungeon;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Turns the wish for a room into requests for its textures.</summary>
    /// <param name="rules">How soon a room must be there.</param>
    /// <param name="preset">The quality that is asked for.</param>
    /// <param name="settings">What the preset does not say.</param>
    internal sealed class TextureRequests(ApproachRules rules, QualityPreset preset, GenerationSettings settings)
    {
        /// <summary>The request for one surface of a room.</summary>
        /// <param name="wish">The room.</param>
        /// <param name="surface">The surface's place in the room's list.</param>
        public TextureRequest For(RoomWish wish, int surface)
        {
            // One texture is made after the other, so each has its share of the time until the walker arrives.
            var share = (surface + 1.0) / wish.Room.Surfaces.Count;
            return WithoutDeadline(wish.Room, surface) with
            {
                Priority = wish.Priority,
                Deadline = TimeSpan.FromSeconds(share * rules.DeadlineOf(wish).TotalSeconds),
            };
        }

        /// <summary>The request for one surface of a room, whenever it may come.</summary>
        /// <param name="room">The room.</param>
        /// <param name="surface">The surface's place in the room's list.</param>
        public TextureRequest WithoutDeadline(Room room, int surface)
        {
            var material = room.Surfaces[surface];
            return new TextureRequest(new TextureSubject(material.Material, material.Seed)) { Preset = preset, Settings = settings };
        }
    }
}
