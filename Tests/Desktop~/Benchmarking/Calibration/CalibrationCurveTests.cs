using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Benchmarks.Calibration;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Presets.Calibration;
using SpeCa.Samples.GenerateTexture;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Benchmarking.Calibration
{
    public sealed class CalibrationCurveTests
    {
        private static CalibrationPoint Point(double speedup, double psnr, int textures, CalibrationStage stage) => new()
        {
            BlockSpeedup = speedup,
            PsnrP5Db = psnr,
            Textures = textures,
            Stage = stage,
        };

        private static CalibrationResult Result() => new()
        {
            Target = CalibrationTarget.MinimumPsnr(32),
            Preset = new QualityPreset
            {
                Name = "mine",
                Tau0 = 0.01f,
                Measured = new PresetMeasurement { BlockSpeedup = 4, PsnrP5Db = 33, PsnrP5LowDb = 31, PsnrP5HighDb = 35 },
            },
            Points =
            [
                Point(2, 45, 8, CalibrationStage.Screening), Point(4, 34, 32, CalibrationStage.Confirming),
                Point(4, 33, 48, CalibrationStage.HeldOut), Point(8, 22, 8, CalibrationStage.Screening),
            ],
        };

        [Test]
        public void A_curve_is_read_as_calibrate_wrote_it()
        {
            using var folder = new TemporaryFolder();
            var path = CalibrationReport.Write(Result(), folder["mine.json"]);

            var curve = CalibrationCurve.Read(path);

            Assert.That(curve.Preset, Is.EqualTo(Result().Preset));
            Assert.That(CalibrationCurve.Confirmed([curve]).Select(point => (point.BlockSpeedup, point.PsnrP5Db)), Is.EqualTo(new[] { (4.0, 34.0) }));
            Assert.That(CalibrationCurve.Screened([curve]).Select(point => point.BlockSpeedup), Is.EqualTo(new[] { 2.0, 8.0 }));
        }

        [TestCase("{}")]
        [TestCase("no JSON")]
        public void Another_file_is_refused(string text)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder["other.json"], text);

            Assert.That(() => CalibrationCurve.Read(folder["other.json"]), Throws.TypeOf<InvalidSettingException>().With.Message.Contains("other.json"));
        }

        [Test]
        public void A_curve_is_drawn()
        {
            using var folder = new TemporaryFolder();
            var curve = CalibrationCurve.Read(CalibrationReport.Write(Result(), folder["mine.json"]));

            CalibrationPlot.Save(folder["curve.png"], [curve], [Result().Preset], width: 320, height: 200);

            Assert.That(File.ReadAllBytes(folder["curve.png"]).Take(4), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47 }));
        }
    }
}
