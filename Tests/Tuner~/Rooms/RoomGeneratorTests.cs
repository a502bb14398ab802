using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.Blocks;
using SpeCa.Tuner.Rooms;
using SpeCa.Tuner.Viewing;

namespace SpeCa.Tuner.Tests.Rooms
{
    public sealed class RoomGeneratorTests
    {
        private static readonly QualityPreset _quick = new() { Name = "quick", Steps = 2 };

        private LoadedModel _model = null!;
        private RecordingView _view = null!;
        private CancellationTokenSource _closing = null!;

        [SetUp]
        public async Task SetUp()
        {
            var source = new ModelFolderSource(TinyModelFolder.OnCpu());
            _model = await source.OpenAsync(TinyModelFolder.Source, ProviderPreference.Cpu, CancellationToken.None);
            _view = new RecordingView();
            _closing = new CancellationTokenSource();
        }

        [TearDown]
        public void TearDown()
        {
            _closing.Dispose();
            _model.Dispose();
            _view.Dispose();
        }

        [Test]
        public async Task Every_surface_of_the_first_room_gets_a_material()
        {
            var run = Room().RunAsync(_view, TimeProvider.System, _closing.Token);

            await _view.Covered(4);
            await EndAsync(run);

            Assert.That(_view.Surfaces, Is.EquivalentTo(Enum.GetValues<RoomSurface>()));
        }

        [Test]
        public async Task Each_room_that_is_entered_gets_new_ones()
        {
            var room = Room();
            var run = room.RunAsync(_view, TimeProvider.System, _closing.Token);
            await _view.Covered(4);

            room.Enter();
            await _view.Covered(8);
            await EndAsync(run);

            Assert.That(_view.Surfaces.GroupBy(surface => surface).Select(group => group.Count()), Is.All.EqualTo(2));
            Assert.That(_view.Albedos, Is.Unique);
        }

        [Test]
        public async Task The_room_waits_while_somebody_else_has_the_model()
        {
            var turn = _model.Generator.TryTakeTurn()!;
            var run = Room().RunAsync(_view, TimeProvider.System, _closing.Token);

            await _view.Said("Waiting for the model");
            var coveredMeanwhile = _view.Surfaces.Length;
            turn.Dispose();
            await _view.Covered(4);
            await EndAsync(run);

            Assert.That(coveredMeanwhile, Is.Zero);
        }

        [Test]
        public async Task A_texture_gets_its_turn_while_the_room_is_made()
        {
            var run = Room(steps: 1000).RunAsync(_view, TimeProvider.System, _closing.Token);
            await _view.Said("step");

            var result = await _model.Generator.GenerateAsync(
                [new TextureSubject(_model.Model.Manifest.Conditioning.Classes[0].Name, 1)], new GenerationSettings { Steps = 2, GuidanceScale = 1 });
            await EndAsync(run);

            Assert.That(result.Textures, Has.Count.EqualTo(1));
        }

        [Test]
        public async Task The_model_is_free_again_once_the_room_is_left()
        {
            var run = Room(steps: 1000).RunAsync(_view, TimeProvider.System, _closing.Token);
            await _view.Said("step");

            await EndAsync(run);

            using var turn = _model.Generator.TryTakeTurn();
            Assert.That(turn, Is.Not.Null);
        }

        private RoomGenerator Room(int steps = 2) =>
            new(_model, () => _quick with { Steps = steps }, () => TimeSpan.FromMilliseconds(8), new Random(1));

        private async Task EndAsync(Task run)
        {
            await _closing.CancelAsync();
            Assert.CatchAsync<OperationCanceledException>(() => run);
        }

        private sealed class RecordingView : IRoomView, IDisposable
        {
            private readonly SemaphoreSlim _covered = new(0);
            private readonly ConcurrentQueue<RoomSurface> _surfaces = new();
            private readonly ConcurrentQueue<string> _albedos = new();
            private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();

            public RoomSurface[] Surfaces => [.. _surfaces];

            public string[] Albedos => [.. _albedos];

            public void Dispose() => _covered.Dispose();

            public async Task Covered(int surfaces)
            {
                while (_surfaces.Count < surfaces)
                {
                    await _covered.WaitAsync();
                }
            }

            public Task Said(string words) => _awaited.GetOrAdd(words, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

            public Task ShowSurfaceAsync(RoomSurface surface, MaterialImages maps, float relief)
            {
                _albedos.Enqueue(Convert.ToHexString(maps.Albedo));
                _surfaces.Enqueue(surface);
                _covered.Release();
                return Task.CompletedTask;
            }

            public Task ShowStatusAsync(string text)
            {
                foreach (var (words, said) in _awaited)
                {
                    if (text.Contains(words, StringComparison.Ordinal))
                    {
                        said.TrySetResult();
                    }
                }

                return Task.CompletedTask;
            }
        }
    }
}
