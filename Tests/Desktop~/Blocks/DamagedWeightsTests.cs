using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class DamagedWeightsTests
    {
        [Test]
        public void Weights_that_are_not_numbers_are_reported_at_the_first_step()
        {
            using var folder = new TinyModelFolder();
            folder.EditFile("head.onnx", OnnxBytes.WithNaNWeight);
            folder.Rehash("head");
            using var model = folder.Load();
            using var generator = new TextureGenerator(model);

            Assert.That(
                () => generator.Generate([new TextureSubject("brick", 7)], new GenerationSettings { Steps = 4 }),
                Throws.TypeOf<NonFiniteOutputException>().With.Property("Step").EqualTo(0).And.Property("Sample").EqualTo(0));
        }

        [Test]
        public void The_same_request_is_made_by_the_same_model_with_its_weights_whole()
        {
            using var folder = new TinyModelFolder();
            using var model = folder.Load();
            using var generator = new TextureGenerator(model);

            var result = generator.Generate([new TextureSubject("brick", 7)], new GenerationSettings { Steps = 4 });

            Assert.That(result.Textures, Has.Count.EqualTo(1));
        }
    }
}
