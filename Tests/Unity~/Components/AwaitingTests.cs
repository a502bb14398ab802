using System;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime;

namespace SpeCa.Tests.Unity.Components
{
    internal sealed class AwaitingTests
    {
        private GeneratorScene _scene = null!;

        [SetUp]
        public void Play() => _scene = new GeneratorScene();

        [TearDown]
        public void Stop() => _scene.Dispose();

        [Test]
        public async Task It_can_be_awaited()
        {
            var generator = _scene.Add();

            var making = generator.GenerateAsync();
            _scene.Finish(generator);

            Assert.That((await making).Albedo, Is.SameAs(_scene.Shown.Textures["_MainTex"]));
        }

        [Test]
        public void What_is_awaited_can_be_cancelled()
        {
            var generator = _scene.Add();
            generator.Preset = GeneratorScene.LongPreset();
            using var cancellation = new CancellationTokenSource();
            var making = generator.GenerateAsync(cancellation.Token);
            _scene.Loop.Until(() => generator.Current!.State == GenerationState.Running);

            cancellation.Cancel();
            _scene.Loop.Until(() => making.IsCompleted);

            Assert.That(making.IsCanceled);
            Assert.That(() => generator.GenerateAsync(cancellation.Token).GetAwaiter().GetResult(), Throws.InstanceOf<OperationCanceledException>());
        }

        [TestCase("brick", GenerationState.Completed)]
        [TestCase("cheese", GenerationState.Failed)]
        public void Unitys_own_task_ends_as_the_texture_does(string material, GenerationState state)
        {
            var generator = _scene.Add();
            generator.Material = material;

            var awaiter = generator.GenerateAwaitable().GetAwaiter();
            _scene.Finish(generator);

            Assert.That(generator.Current!.State, Is.EqualTo(state));
            Assert.That(awaiter.IsCompleted);
            Assert.That(() => awaiter.GetResult(), state == GenerationState.Failed ? Throws.TypeOf<InvalidSettingException>() : Throws.Nothing);
        }

        [Test]
        public void Unitys_own_task_is_cancelled_with_the_texture()
        {
            var generator = _scene.Add();
            generator.Preset = GeneratorScene.LongPreset();
            var awaiter = generator.GenerateAwaitable().GetAwaiter();

            generator.enabled = false;
            _scene.Finish(generator);

            Assert.That(() => awaiter.GetResult(), Throws.InstanceOf<OperationCanceledException>());
        }
    }
}
