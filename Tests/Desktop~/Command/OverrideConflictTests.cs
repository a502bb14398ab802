using System;
using NUnit.Framework;
using SpeCa.Runtime.Generation;
using SpeCa.Samples.GenerateTexture;

namespace SpeCa.Tests.Command
{
    internal sealed class OverrideConflictTests
    {
        private static Action Resolving(ModelFolder model, string preset, SettingOverrides overrides) =>
            () => SettingsResolver.Resolve(model.Catalog, preset, overrides, DefaultGuidance.Of(model.Manifest, isPrompted: false));

        [Test]
        public void Tau_contradicts_policy_full()
        {
            using var model = new ModelFolder();
            var overrides = new SettingOverrides { Policy = PolicyKind.Full, Tau = 0.1f };

            Assert.That(
                Resolving(model, "balanced", overrides),
                Throws.TypeOf<RequestException>().With.Message.EqualTo(
                    "--tau contradicts --policy full, which computes every step in full. "
                    + "Leave out --tau, or choose --policy speca or --policy speca-released."));
        }

        [Test]
        public void Beta_alone_contradicts_a_preset_that_computes_everything()
        {
            using var model = new ModelFolder();

            Assert.That(
                Resolving(model, "exact", new SettingOverrides { Beta = 2 }),
                Throws.TypeOf<RequestException>().With.Message.StartsWith("--beta contradicts --preset exact,"));
        }

        [Test]
        public void Interval_contradicts_every_policy_but_its_own()
        {
            using var model = new ModelFolder();

            Assert.That(
                Resolving(model, "balanced", new SettingOverrides { Interval = 4 }),
                Throws.TypeOf<RequestException>()
                    .With.Message.StartsWith("--interval contradicts --preset balanced,")
                    .And.Message.EndsWith("choose --policy interval."));
        }

        [Test]
        public void Verification_interval_contradicts_policy_speca_released()
        {
            using var model = new ModelFolder();
            var overrides = new SettingOverrides { Policy = PolicyKind.SpeCaReleased, VerifyEvery = 2 };

            Assert.That(
                Resolving(model, "balanced", overrides),
                Throws.TypeOf<RequestException>()
                    .With.Message.StartsWith("--verify-every contradicts --policy speca-released,"));
        }

        [Test]
        public void Longest_run_contradicts_policy_interval()
        {
            using var model = new ModelFolder();
            var overrides = new SettingOverrides { Policy = PolicyKind.Interval, MaximumRun = 2 };

            Assert.That(
                Resolving(model, "balanced", overrides),
                Throws.TypeOf<RequestException>().With.Message.StartsWith("--max-run contradicts --policy interval,"));
        }

        [Test]
        public void Policy_speca_needs_a_threshold_from_somewhere()
        {
            using var model = new ModelFolder();

            Assert.That(
                Resolving(model, "exact", new SettingOverrides { Policy = PolicyKind.SpeCa }),
                Throws.TypeOf<RequestException>().With.Message.EqualTo(
                    "--policy speca needs a threshold, and --preset exact has none. "
                    + "Give --tau, or choose another preset."));
        }

        [Test]
        public void Order_and_warm_up_go_with_policy_interval()
        {
            using var model = new ModelFolder();
            var overrides = new SettingOverrides { Policy = PolicyKind.Interval, Order = 1, WarmUp = 2 };

            Assert.That(Resolving(model, "balanced", overrides), Throws.Nothing);
        }
    }
}
