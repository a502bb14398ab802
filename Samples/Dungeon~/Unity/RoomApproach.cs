using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine;

namespace SpeCa.Samples.Dungeon.Unity
{
    /// <summary>Asks for the textures of rooms as the player approaches, and gives up those that the player turns away from.</summary>
    public sealed class RoomApproach : MonoBehaviour
    {
        private readonly ApproachRules _rules = new ApproachRules();
        private readonly HashSet<Room> _wanted = new HashSet<Room>();
        private DungeonLayout _layout = null!;
        private IReadOnlyList<IReadOnlyList<RoomSurface>> _surfaces = null!;
        private DungeonWalker _walker = null!;
        private Cell _last = new Cell(-1, -1);

        /// <summary>Says whom to follow.</summary>
        /// <param name="layout">The dungeon.</param>
        /// <param name="surfaces">The surfaces of every room, in the rooms' order.</param>
        /// <param name="walker">The player.</param>
        public void Begin(DungeonLayout layout, IReadOnlyList<IReadOnlyList<RoomSurface>> surfaces, DungeonWalker walker)
        {
            _layout = layout;
            _surfaces = surfaces;
            _walker = walker;
        }

        // Distances change only from cell to cell.
        private void Update()
        {
            if (_walker.Cell == _last || !_layout.IsOpen(_walker.Cell))
            {
                return;
            }

            _last = _walker.Cell;
            var wishes = _rules.Wishes(_layout, _last, _walker.Speed, _wanted.Contains);
            foreach (var room in _wanted.Where(room => wishes.All(wish => wish.Room != room)).ToArray())
            {
                _wanted.Remove(room);
                foreach (var surface in _surfaces[room.Index])
                {
                    surface.GiveUp();
                }
            }

            foreach (var wish in wishes)
            {
                _wanted.Add(wish.Room);
                Want(wish);
            }
        }

        // One texture is made after the other, so each has its share of the time until the player arrives.
        private void Want(RoomWish wish)
        {
            var surfaces = _surfaces[wish.Room.Index];
            var deadline = _rules.DeadlineOf(wish).TotalSeconds;
            for (var i = 0; i < surfaces.Count; i++)
            {
                surfaces[i].Want(wish.Priority, TimeSpan.FromSeconds(deadline * (i + 1) / surfaces.Count));
            }
        }
    }
}
