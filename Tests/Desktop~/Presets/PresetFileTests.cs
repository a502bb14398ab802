using System.IO;
using CsCheck;
using NUnit.Framework;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Presets
{
    public class PresetFileTests
    {
        private const string Unknown = """
            {
              "schemaVersion": 1,
              "generator": { "name": "a newer program" },
              "presets": [
                { "name": "mine", "tau0": 0.02, "colour": [1, 2.50], "measured": { "samples": 3, "device": "abacus" } },
                { "name": "other" }
              ]
            }
            """;

        private static readonly Gen<PresetMeasurement> _measurements =
            from speeds in Gen.Double[0, 1e6].Array[4]
            from ratios in Gen.Double[-100, 100].Array[4]
            from losses in Gen.Double[0, 2].Array[2]
            from counts in Gen.Int[0, 1000].Array[4]
            from isKnown in Gen.Bool
            select new PresetMeasurement
            {
                Model = isKnown ? "a model" : null,
                FullSteps = counts[0],
                BlockSpeedup = speeds[0],
                WallSpeedup = speeds[1],
                WallSpeedupLow = isKnown ? speeds[2] : null,
                WallSpeedupHigh = isKnown ? speeds[3] : null,
                PsnrMeanDb = ratios[0],
                PsnrP5Db = ratios[1],
                PsnrP5LowDb = isKnown ? ratios[2] : null,
                PsnrP5HighDb = isKnown ? ratios[3] : null,
                PerceptualLossMean = isKnown ? losses[0] : null,
                PerceptualLossP95 = isKnown ? losses[1] : null,
                Samples = counts[1],
                Materials = isKnown ? counts[2] : null,
                Seeds = isKnown ? counts[3] : null,
            };

        private static readonly Gen<QualityPreset> _presets =
            from name in Gen.Char[' ', '~'].Where(letter => letter is not ('/' or '\\')).Array[0, 63]
            from description in Gen.String[Gen.Char[' ', '\u04ff'], 0, 80]
            from counts in Gen.Int[1, 1000].Array[6]
            from reals in Gen.Float[1e-6f, 1f].Array[4]
            from order in Gen.Int[0, 3]
            from scheduler in Gen.Enum<SchedulerKind>()
            from isGiven in Gen.Bool.Array[7]
            from measured in _measurements
            select new QualityPreset
            {
                Name = "n" + new string(name),
                Description = description,
                Steps = counts[0],
                Scheduler = isGiven[0] ? scheduler : null,
                GuidanceScale = isGiven[1] ? 30 * reals[0] : null,
                FrameBudgetMilliseconds = isGiven[2] ? 60000 * (double)reals[1] : null,
                Tau0 = isGiven[3] ? reals[2] : isGiven[4] ? float.PositiveInfinity : null,
                Beta = 100 * reals[3],
                Order = order,
                HighestTermShare = reals[0],
                WarmUpSteps = counts[1],
                MaximumSpeculativeSteps = counts[2],
                MaximumSpeculativeStepsAtStart = isGiven[5] ? counts[3] : null,
                VerifyEvery = counts[4],
                LastFullSteps = counts[5] - 1,
                CorrectsTrajectory = isGiven[6],
                Measured = isGiven[0] ? measured : null,
            };

        [Test]
        public void What_was_written_is_read_again_without_loss()
        {
            _presets.Sample(preset => PresetFile.Parse(PresetFile.ToJson(preset), "a file") == preset);
        }

        [Test]
        public void A_file_has_one_preset_and_a_version()
        {
            using var folder = new TemporaryFolder();
            var preset = new QualityPreset { Name = "mine", Tau0 = 0.01f, Scheduler = SchedulerKind.DpmSolverPlusPlus2M };

            PresetFile.Write(folder["mine.json"], preset);

            Assert.That(PresetFile.Read(folder["mine.json"]), Is.EqualTo(preset));
            Assert.That(
                File.ReadAllText(folder["mine.json"]),
                Does.Contain("\"schemaVersion\": 1").And.Contain("\"scheduler\": \"dpmSolverPlusPlus2M\"").And.Not.Contain("null"));
        }

        [Test]
        public void Several_presets_are_no_preset_file()
        {
            var error = Assert.Throws<PresetException>(() => PresetFile.Parse(Unknown, "two.json"));

            Assert.That(error!.Message, Does.Contain("two.json").And.Contain("2 presets"));
        }

        [Test]
        public void A_missing_file_is_named()
        {
            using var folder = new TemporaryFolder();

            var error = Assert.Throws<PresetException>(() => PresetFile.Read(folder["none.json"]));

            Assert.That(error!.File, Is.EqualTo(folder["none.json"]));
        }

        [Test]
        public void A_preset_out_of_range_is_not_written()
        {
            using var folder = new TemporaryFolder();

            Assert.That(
                () => PresetFile.Write(folder["mine.json"], new QualityPreset { Name = "mine", Steps = 0 }),
                Throws.TypeOf<PresetException>().With.Message.Contains("'mine': Steps is 0"));

            Assert.That(Directory.GetFiles(folder.Path), Is.Empty);
        }

        [Test]
        public void Fields_that_nobody_knows_here_are_kept()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder[PresetCatalog.FileName], Unknown);

            PresetCatalog.Load(folder.Path).Without("other").Save(folder[PresetCatalog.FileName]);

            var written = File.ReadAllText(folder[PresetCatalog.FileName]);
            Assert.That(written, Does.Contain("a newer program").And.Contain("2.50").And.Contain("abacus").And.Not.Contain("other"));
        }

        [Test]
        public void Presets_are_equal_where_their_unknown_fields_are()
        {
            const string Form = """{{ "schemaVersion": 1, "presets": [ {{ "name": "a", "x": {0}, "y": [ 1 ] }} ] }}""";
            QualityPreset Read(string x) => PresetFile.Parse(string.Format(null, Form, x), "a file");

            var (one, same, other) = (Read("2"), Read("2.0"), Read("3"));

            Assert.That(one, Is.EqualTo(same).And.Not.EqualTo(other));
            Assert.That(one.GetHashCode(), Is.EqualTo(same.GetHashCode()));
        }
    }
}
