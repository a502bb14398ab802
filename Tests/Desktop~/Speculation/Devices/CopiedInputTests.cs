using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Devices;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Speculation;
using SpeCa.Tests.Blocks;

namespace SpeCa.Tests.Speculation.Devices
{
    /// <summary>
    /// The way of a provider that copies what it reads of host memory, on the processor. Nothing is bound there but by the
    /// run itself, so an input that was left out would fail the run.
    /// </summary>
    [NonParallelizable]
    public sealed class CopiedInputTests
    {
        private static readonly GenerationSettings _settings = new()
        {
            Steps = 16,
            Forecast = new ForecastOptions { Order = 0 },
            Policy = new SpeCaPolicy { WarmUpSteps = 2, MaximumSpeculativeSteps = 5, AcceptanceThreshold = new(0.045f, 1) },
        };

        [Test]
        public void Textures_are_the_same_bit_for_bit([Values(SpeculationPlacement.Host, SpeculationPlacement.Device)] SpeculationPlacement placement)
        {
            TextureSubject[] subjects = [new("brick", 1), new("stone_wall", 2), new("cobblestone", 3)];
            using var models = new ModelPair(TinyModelFolder.Source);
            using var copying = new CopyingModel(TinyModelFolder.Source, placement);
            var expected = ModelPair.Generate(placement == SpeculationPlacement.Host ? models.Host : models.Device, _settings, subjects);

            var found = ModelPair.Generate(copying, _settings, subjects);

            Assert.That(expected.Trace.Count(0, StepOutcome.Accepted), Is.Positive);
            Assert.That(Samples(found), Is.EqualTo(Samples(expected)));
        }

        [Test]
        public void Textures_of_grouped_rows_are_the_same_bit_for_bit([Values(SpeculationPlacement.Host, SpeculationPlacement.Device)] SpeculationPlacement placement)
        {
            var subjects = Enumerable.Range(0, 3)
                .Select(row => new TextureSubject(StreamsModel.Prompt(row), StreamsModel.Prompt((row + 1) % 3), (ulong)row, "prompt"))
                .ToArray();
            using var model = StreamsModel.Load(placement);
            using var copying = new CopyingModel(StreamsModel.Source, placement);
            var expected = ModelPair.Generate(model, _settings, subjects);

            var found = ModelPair.Generate(copying, _settings, subjects);

            Assert.That(Samples(found), Is.EqualTo(Samples(expected)));
        }

        [Test]
        public void Check_on_load_passes()
        {
            using var copying = new CopyingModel(TinyModelFolder.Source, SpeculationPlacement.Device);

            Assert.That(copying.DeviceWorks, Is.True);
        }

        // The sessions are the processor's, so they have no memory of DirectML's on any machine.
        [Test]
        public void Host_memory_is_used_where_that_of_the_device_cannot_be()
        {
            using var settings = SessionSettings.Create(ExecutionProvider.Cpu, TinyModelFolder.OnCpu());

            Assert.That(DevicePlacement.Choose(SpeculationPlacement.Automatic, settings, ExecutionProvider.DirectML), Is.Null);
        }

        [Test]
        public void Device_that_was_asked_for_and_cannot_be_used_is_reported()
        {
            using var settings = SessionSettings.Create(ExecutionProvider.Cpu, TinyModelFolder.OnCpu());

            Assert.That(
                () => DevicePlacement.Choose(SpeculationPlacement.Device, settings, ExecutionProvider.DirectML),
                Throws.TypeOf<InvalidSettingException>().With.Message.Contains("Choose Automatic or Host"));
        }

        private static float[][] Samples(GenerationResult result) =>
            result.Textures.Select(texture => texture.Sample.ToArray()).ToArray();
    }
}
