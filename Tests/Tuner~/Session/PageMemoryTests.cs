using NUnit.Framework;
using SpeCa.Editor.State;
using SpeCa.Runtime.Presets;
using SpeCa.Tuner.Components.Shell;
using SpeCa.Tuner.Session;
using SpeCa.Tuner.Viewing;

namespace SpeCa.Tuner.Tests.Session
{
    public sealed class PageMemoryTests
    {
        [Test]
        public void What_is_kept_comes_back()
        {
            var memory = new PageMemory
            {
                Tuner = new TunerState
                {
                    Material = "brick",
                    Seed = ulong.MaxValue,
                    GuidanceScale = 3.5f,
                    Preset = "fast",
                    Edited = new QualityPreset { Name = "fast", Tau0 = 0.25f, MaximumSpeculativeStepsAtStart = 2 },
                    IsLive = false,
                },
                View = new ViewState { Stage = StageKind.Cube, Map = MapKind.Roughness, Tiles = 4, Compare = CompareMode.Wipe, RoomBudget = 3 },
                Theme = ThemeChoice.Light,
            };

            Assert.That(PageMemory.Parse(memory.ToJson()), Is.EqualTo(memory));
        }

        [TestCase(null)]
        [TestCase("")]
        [TestCase("{")]
        [TestCase("[]")]
        [TestCase("null")]
        [TestCase("{\"view\":{\"stage\":\"Moon\"}}")]
        public void What_cannot_be_read_is_a_first_visit(string? json)
        {
            Assert.That(PageMemory.Parse(json), Is.EqualTo(new PageMemory()));
        }

        [Test]
        public void Views_out_of_range_get_the_usual_values()
        {
            var memory = PageMemory.Parse("{\"view\":{\"stage\":77,\"tiles\":900,\"roomBudget\":0,\"map\":\"Height\"}}");

            Assert.That(memory.View, Is.EqualTo(new ViewState { Map = MapKind.Height }));
        }
    }
}
