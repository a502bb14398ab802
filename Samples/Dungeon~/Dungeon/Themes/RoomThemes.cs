using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Samples.Dungeon
{
    /// <summary>The kinds of rooms that there are, by the names of the embedded model's materials.</summary>
    internal static class RoomThemes
    {
        private static readonly (float R, float G, float B) _torch = (1f, 0.72f, 0.47f);
        private static readonly (float R, float G, float B) _ember = (1f, 0.58f, 0.30f);
        private static readonly (float R, float G, float B) _cold = (0.62f, 0.82f, 1f);
        private static readonly (float R, float G, float B) _candle = (1f, 0.80f, 0.58f);

        private static readonly RoomTheme[] _all =
        {
            new RoomTheme("Crypt", new[] { "stone_wall" }, new[] { "cobblestone" }, new[] { "stone_wall" }, _torch),
            new RoomTheme("Great hall", new[] { "brick" }, new[] { "ceramic_tiles" }, new[] { "wood_planks" }, _candle),
            new RoomTheme("Ice cave", new[] { "ice" }, new[] { "ice", "stone_wall" }, new[] { "ice" }, _cold),
            new RoomTheme("Library", new[] { "wood_planks", "wood_grain" }, new[] { "fabric_weave", "wood_planks" }, new[] { "wood_planks" }, _candle),
            new RoomTheme("Lava vault", new[] { "cracked_earth", "stone_wall" }, new[] { "lava" }, new[] { "cracked_earth", "stone_wall" }, _ember),
            new RoomTheme("Garden court", new[] { "stone_wall", "brick" }, new[] { "grass" }, new[] { "bark", "wood_planks" }, _torch),
            new RoomTheme("Forge", new[] { "brick", "rusty_metal" }, new[] { "cobblestone", "cracked_earth" }, new[] { "rusty_metal" }, _ember),
            new RoomTheme("Tomb", new[] { "cracked_earth", "brick" }, new[] { "sand" }, new[] { "stone_wall" }, _torch),
            new RoomTheme("Sanctum", new[] { "marble" }, new[] { "ceramic_tiles" }, new[] { "brushed_metal", "marble" }, _candle),
        };

        /// <summary>
        /// The themes that can be made of the materials that a model knows; where there are none, one that takes them as
        /// they come.
        /// </summary>
        public static IReadOnlyList<RoomTheme> For(IReadOnlyList<string> materials)
        {
            var known = new HashSet<string>(materials);
            var themes = _all.Select(theme => theme.KnownOnly(known)).Where(theme => theme.IsWhole).ToArray();
            var any = materials.Count > 0 ? materials : new[] { "material" };
            return themes.Length > 0 ? themes : new[] { new RoomTheme("Chamber", any, any, any, _torch) };
        }

        /// <summary>A theme for every room, in random order, none twice before all were had.</summary>
        public static IReadOnlyList<RoomTheme> Sequence(IReadOnlyList<RoomTheme> themes, int rooms, SeededRandom random)
        {
            var sequence = new List<RoomTheme>();
            while (sequence.Count < rooms)
            {
                var left = themes.ToList();
                while (left.Count > 0 && sequence.Count < rooms)
                {
                    var theme = random.Pick(left);
                    left.Remove(theme);
                    sequence.Add(theme);
                }
            }

            return sequence;
        }
    }
}
