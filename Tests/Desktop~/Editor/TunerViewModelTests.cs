using System.Text.Json;
using NUnit.Framework;
using SpeCa.Editor.Looks;
using SpeCa.Editor.State;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Editor
{
    internal sealed class TunerViewModelTests
    {
        [Test]
        public void A_first_start_opens_the_offered_model_live_and_compared()
        {
            using var rig = new TunerRig(isOpen: false);

            rig.Restore(new TunerState());

            Assert.That(rig.Tuner.Model.Name, Is.EqualTo("toy"));
            Assert.That((rig.Tuner.Request.Material, rig.Tuner.Request.Seed, rig.Tuner.Request.Size), Is.EqualTo(("brick", 1ul, 8)));
            Assert.That((rig.Tuner.Generation.IsLive, rig.Tuner.Comparison.IsAutomatic), Is.EqualTo((true, true)));
            Assert.That(rig.Tuner.Presets.Selected.Name, Is.EqualTo("balanced"));
        }

        [Test]
        public void What_is_remembered_comes_back_through_json()
        {
            using var before = new TunerRig();
            before.Tuner.Model.Provider = ProviderPreference.Cpu;
            before.Tuner.Request.Material = "oak";
            before.Tuner.Request.Seed = ulong.MaxValue;
            before.Tuner.Request.Variation = 0.25f;
            before.Tuner.Request.Size = 16;
            before.Tuner.Request.Detail = false;
            before.Tuner.Request.GuidanceScale = 3.5f;
            before.Tuner.Presets.TrySelect("fast");
            before.Tuner.Presets.Editor.Tau0 = 0.07f;
            before.Tuner.Timeline.FrameBudgetMilliseconds = 4;
            before.Tuner.Export.NormalConvention = NormalConvention.DirectX;
            before.Tuner.Look.Look = new MapLook { Palette = "204080", Relief = 2 };

            var json = JsonSerializer.Serialize(before.Tuner.Capture());
            using var after = new TunerRig(isOpen: false);
            after.Restore(JsonSerializer.Deserialize<TunerState>(json)!);

            Assert.That(after.Tuner.Capture(), Is.EqualTo(before.Tuner.Capture()));
            Assert.That(after.Tuner.Presets.Editor.Tau0, Is.EqualTo(0.07f));
            Assert.That(after.Tuner.Look.Derivation.ReliefScale, Is.EqualTo(2));
            Assert.That(after.Tuner.Presets.Editor.UndoCommand.CanExecute(null), Is.True);
        }

        [Test]
        public void What_no_longer_fits_is_left_out()
        {
            using var rig = new TunerRig(isOpen: false);

            rig.Restore(new TunerState
            {
                ModelFolder = rig.Folder + "/gone",
                Material = "cheese",
                Size = 7,
                Preset = "lost",
                FrameBudgetMilliseconds = -1,
                Provider = (ProviderPreference)9,
            });

            Assert.That(rig.Tuner.Model.Name, Is.EqualTo("toy"));
            Assert.That(rig.Tuner.Model.Error, Does.Contain("gone"));
            Assert.That((rig.Tuner.Request.Material, rig.Tuner.Request.Size), Is.EqualTo(("brick", 8)));
            Assert.That(rig.Tuner.Presets.Selected.Name, Is.EqualTo("balanced"));
            Assert.That(rig.Tuner.Timeline.FrameBudgetMilliseconds, Is.EqualTo(2));
        }

        [Test]
        public void Closing_while_a_texture_is_made_gives_everything_back()
        {
            var rig = new TunerRig();
            using var gate = new System.Threading.ManualResetEventSlim();
            _ = rig.GenerateUpTo(gate);

            gate.Set();
            rig.Dispose();

            Assert.That(rig.Models.Living, Is.Zero);
        }
    }
}
