using System.Linq;
using NUnit.Framework;
using SpeCa.Benchmarks.Concepts;

namespace SpeCa.Tests.Benchmarking.Concepts
{
    public sealed class PrincipalComponentTests
    {
        [Test]
        public void Coordinates_of_states_on_a_line_are_their_places_on_it()
        {
            // Steps of 5 along (3, 4), away from the origin.
            float[][] states = [.. new[] { -2f, -1f, 1f, 2f }.Select(place => new[] { 7 + (3 * place), 1 + (4 * place) })];

            var component = PrincipalComponent.Of(states);

            var sign = component.Coordinate(states[3]) > 0 ? 1 : -1;
            Assert.That(component.Share, Is.EqualTo(1).Within(1e-5));
            Assert.That(states.Select(state => sign * component.Coordinate(state)), Is.EqualTo(new[] { -10.0, -5, 5, 10 }).Within(1e-4));
        }

        [Test]
        public void Component_is_where_states_differ_most()
        {
            float[][] states = [[0, 3], [0, -3], [1, 0], [-1, 0]];

            var component = PrincipalComponent.Of(states);

            // 18 of the 20 squares.
            Assert.That(component.Share, Is.EqualTo(0.9).Within(1e-5));
        }

        [Test]
        public void What_lies_along_the_component_can_be_taken_out()
        {
            float[][] states = [[0, 3], [0, -3], [1, 0], [-1, 0]];
            var component = PrincipalComponent.Of(states);

            var rest = component.Without(states[0]);

            Assert.That(component.Coordinate(rest), Is.Zero.Within(1e-5));
        }
    }
}
