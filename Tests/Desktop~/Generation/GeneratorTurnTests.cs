using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Generation
{
    public sealed class GeneratorTurnTests
    {
        [Test]
        public async Task A_request_waits_until_the_turn_is_given_back()
        {
            using var folder = new TinyModelFolder();
            using var model = folder.Load();
            using var generator = new TextureGenerator(model);
            var turn = generator.TryTakeTurn();

            var request = generator.GenerateAsync(
                new[] { new TextureSubject(model.Manifest.Conditioning.Classes[0].Name, 1) }, new GenerationSettings { Steps = 2, GuidanceScale = 1 });
            var hadTurnTwice = generator.TryTakeTurn();
            var wasDone = request.IsCompleted;
            turn!.Dispose();
            var result = await request;

            Assert.That(hadTurnTwice, Is.Null);
            Assert.That(wasDone, Is.False);
            Assert.That(result.Textures, Has.Count.EqualTo(1));
        }

        [Test]
        public void A_turn_is_given_back_once_however_often_it_is_disposed()
        {
            using var folder = new TinyModelFolder();
            using var model = folder.Load();
            using var generator = new TextureGenerator(model);
            var first = generator.TryTakeTurn()!;

            first.Dispose();
            var second = generator.TryTakeTurn();
            first.Dispose();

            Assert.That(second, Is.Not.Null);
            Assert.That(generator.TryTakeTurn(), Is.Null);
            second!.Dispose();
        }

        [Test]
        public void A_disposed_generator_gives_no_turn()
        {
            using var folder = new TinyModelFolder();
            using var model = folder.Load();
            var generator = new TextureGenerator(model);

            generator.Dispose();

            Assert.That(generator.TryTakeTurn(), Is.Null);
        }
    }
}
