using System;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Tests.Presets.Calibration
{
    public class CalibrationOptionsTests
    {
        private static readonly (string Setting, CalibrationOptions Options)[] _bad =
        [
            ("Name", new CalibrationOptions { Name = "a/b" }),
            ("GuidanceScale", new CalibrationOptions { GuidanceScale = 31 }),
            ("Scheduler", new CalibrationOptions { Scheduler = (SchedulerKind)9 }),
            ("Materials", new CalibrationOptions { Materials = [] }),
            ("MaterialLimit", new CalibrationOptions { MaterialLimit = 0 }),
            ("Subjects", new CalibrationOptions { Subjects = [] }),
            ("Subjects", new CalibrationOptions { Subjects = [new TextureSubject("a", 1)], Materials = ["a"] }),
            ("SearchSeeds", new CalibrationOptions { SearchSeeds = [] }),
            ("SearchSeeds", new CalibrationOptions { SearchSeeds = [1, 1] }),
            ("FirstHeldOutSeed", new CalibrationOptions { FirstHeldOutSeed = 297 }),
            ("FirstHeldOutSeed", new CalibrationOptions { FirstHeldOutSeed = ulong.MaxValue }),
            ("HeldOutSeeds", new CalibrationOptions { HeldOutSeeds = 0 }),
            ("MaximumAttempts", new CalibrationOptions { MaximumAttempts = 0 }),
            ("FullSteps", new CalibrationOptions { FullSteps = 3 }),
            ("FullSteps", new CalibrationOptions { FullSteps = 1001 }),
            ("MaximumCandidates", new CalibrationOptions { MaximumCandidates = 3 }),
            ("Confidence", new CalibrationOptions { Confidence = 1 }),
            ("Confidence", new CalibrationOptions { Confidence = double.NaN }),
            ("BatchSize", new CalibrationOptions { BatchSize = 65 }),
            ("TimeLimit", new CalibrationOptions { TimeLimit = TimeSpan.Zero }),
        ];

        [Test]
        public void A_value_out_of_range_is_named([Range(0, 19)] int place)
        {
            var (setting, options) = _bad[place];

            Assert.That(options.Validate, Throws.TypeOf<InvalidSettingException>().With.Property("Setting").EqualTo(setting));
        }

        [Test]
        public void Defaults_are_in_range()
        {
            Assert.That(new CalibrationOptions().Validate, Throws.Nothing);
            Assert.That(CalibrationOptions.Quick.Validate, Throws.Nothing);
        }

        [Test]
        public void Every_check_has_seeds_of_its_own()
        {
            var options = new CalibrationOptions { FirstHeldOutSeed = 10, HeldOutSeeds = 2 };

            Assert.That(options.SeedsOfAttempt(0), Is.EqualTo(new ulong[] { 10, 11 }));
            Assert.That(options.SeedsOfAttempt(2), Is.EqualTo(new ulong[] { 14, 15 }));
        }
    }
}
