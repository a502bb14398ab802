using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class ConditioningLoaderTests
    {
        private static readonly int[] _shape = [2, 3];

        private static readonly ConditioningDescription _conditioning = new()
        {
            Inputs = [new ConditioningInput { Name = "text", Shape = _shape }],
        };

        [Test]
        public void Nothing_given_is_nothing()
        {
            Assert.That(ConditioningLoader.Load([], _conditioning), Is.Null);
        }

        [TestCase("float32", TestName = "An_array_of_the_inputs_shape_is_taken")]
        [TestCase("int32", TestName = "An_array_with_one_row_in_front_is_taken")]
        public void An_array_is_taken(string array)
        {
            var values = ConditioningLoader.Load([new NamedFile("text", PathOf(array))], _conditioning);

            Assert.That(values!["text"].Length, Is.EqualTo(6));
        }

        [TestCase("text", "scalar", "[2, 3]")]
        [TestCase("pooled", "float32", "It has text")]
        public void What_does_not_fit_is_refused(string name, string array, string reason)
        {
            Assert.That(
                () => ConditioningLoader.Load([new NamedFile(name, PathOf(array))], _conditioning),
                Throws.TypeOf<RequestException>().With.Message.Contains(reason));
        }

        [Test]
        public void An_input_that_is_given_twice_is_refused()
        {
            var files = Enumerable.Repeat(new NamedFile("text", PathOf("float32")), 2).ToArray();

            Assert.That(() => ConditioningLoader.Load(files, _conditioning), Throws.TypeOf<RequestException>().With.Message.Contains("twice"));
        }

        private static string PathOf(string name) =>
            Path.Combine(TestContext.CurrentContext.TestDirectory, "Generation", "Arrays", name + ".npy");
    }
}
