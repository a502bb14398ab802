using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>
    /// Places rooms at random, near to each other, and joins them: first by the shortest corridors that reach every room (a
    /// minimum spanning tree), then by a few more, so that there are ways to choose from.
    /// </summary>
    internal sealed class DungeonGenerator
    {
        // Between two rooms there is always a cell that touches neither, so a corridor fits everywhere.
        private const int Gap = 3;
        private const int Margin = 2;
        private const int LeastSide = 4;
        private const int MostColumns = 7;
        private const int MostRows = 6;
        private const int Candidates = 24;
        private const float RoomsPerLoop = 3;

        private readonly DungeonOptions _options;
        private readonly IReadOnlyList<RoomTheme> _themes;
        private readonly SeededRandom _random;
        private readonly List<Room> _rooms = new List<Room>();
        private readonly List<Corridor> _corridors = new List<Corridor>();
        private int _side;

        public DungeonGenerator(DungeonOptions options, IReadOnlyList<string> materials)
        {
            _options = options;
            _random = new SeededRandom(options.Seed);
            _themes = RoomThemes.For(materials);
            _side = (2 * Margin) + (int)Math.Ceiling((MostColumns + Gap) * Math.Sqrt(options.Rooms));
        }

        public DungeonLayout Generate()
        {
            var themes = RoomThemes.Sequence(_themes, _options.Rooms, _random);
            while (_rooms.Count < _options.Rooms)
            {
                if (TryPlace(themes[_rooms.Count]) is { } room)
                {
                    _rooms.Add(room);
                }
                else
                {
                    // Too full: a larger grid always has room for one more.
                    _side += Gap;
                }
            }

            Join();
            return new DungeonLayout(_side, _side, _rooms.ToArray(), _corridors.ToArray());
        }

        private Room? TryPlace(RoomTheme theme)
        {
            Room? best = null;
            for (var i = 0; i < Candidates; i++)
            {
                var candidate = Candidate(theme);
                if (_rooms.Any(room => room.IsNearerThan(candidate, Gap)))
                {
                    continue;
                }

                if (best == null || DistanceToOthers(candidate) < DistanceToOthers(best))
                {
                    best = candidate;
                }
            }

            return best;
        }

        private Room Candidate(RoomTheme theme)
        {
            var columns = _random.Between(LeastSide, MostColumns);
            var rows = _random.Between(LeastSide, MostRows);
            var left = _random.Between(Margin, _side - Margin - columns);
            var top = _random.Between(Margin, _side - Margin - rows);
            var height = 3f + (0.2f * _random.Between(0, 5));
            return new Room(_rooms.Count, left, top, columns, rows, height, theme, theme.Materials(_random));
        }

        private int DistanceToOthers(Room candidate) =>
            _rooms.Count == 0 ? 0 : _rooms.Min(room => Distance(room, candidate));

        private void Join()
        {
            var reached = new HashSet<Room> { _rooms[0] };
            while (reached.Count < _rooms.Count)
            {
                var (from, to) = Pairs()
                    .Where(pair => reached.Contains(pair.From) != reached.Contains(pair.To))
                    .OrderBy(pair => Distance(pair.From, pair.To))
                    .First();
                Dig(from, to);
                reached.Add(from);
                reached.Add(to);
            }

            var loops = Pairs()
                .Where(pair => !_corridors.Any(corridor => corridor.From == pair.From && corridor.To == pair.To))
                .OrderBy(pair => Distance(pair.From, pair.To))
                .Take((int)(_rooms.Count / RoomsPerLoop));
            foreach (var (from, to) in loops.ToArray())
            {
                Dig(from, to);
            }
        }

        private IEnumerable<(Room From, Room To)> Pairs() =>
            from first in _rooms
            from second in _rooms
            where first.Index < second.Index
            select (first, second);

        private void Dig(Room from, Room to)
        {
            bool IsSolid(Cell cell) =>
                cell.Column >= 1 && cell.Row >= 1 && cell.Column < _side - 1 && cell.Row < _side - 1
                && _rooms.All(room => !room.IsWithin(cell, 0) && (!Touches(room, cell) || room == from || room == to));

            _corridors.Add(new Corridor(from, to, CorridorSearch.Shortest(from, to, IsSolid)));
        }

        private static bool Touches(Room room, Cell cell) => cell.Neighbours.Any(room.Contains);

        private static int Distance(Room first, Room second) =>
            Math.Abs(first.Centre.Column - second.Centre.Column) + Math.Abs(first.Centre.Row - second.Centre.Row);
    }
}
