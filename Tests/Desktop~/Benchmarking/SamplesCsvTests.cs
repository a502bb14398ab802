using System.Globalization;
using System.IO;
using NUnit.Framework;
using SpeCa.Benchmarks.Comparing;
using SpeCa.Benchmarks.Reports;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Textures;

namespace SpeCa.Tests.Benchmarking
{
    [TestFixture]
    public sealed class SamplesCsvTests
    {
        [Test]
        public void Measurement_is_written_through_before_the_file_is_closed()
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            using var csv = new SamplesCsv(text);

            csv.Write(new SampleMeasurement
            {
                Contender = new Contender("foca:interval=4", MethodNames.FoCa, new GenerationSettings()),
                Material = "brick",
                Seed = 7,
                Milliseconds = 400.25,
                Blocks = 280,
                FullBlocks = 1000,
                PsnrDb = double.PositiveInfinity,
                Ssim = 1,
                TextureDistance = 0,
                Descriptor = TextureDescriptor.Of([0f, 1f], 1, 2, 1),
            });

            Assert.That(
                text.ToString(),
                Is.EqualTo(
                    "method,candidate,material,seed,ms,full_ms,blocks,psnr_db,ssim,texture_distance\n"
                    + "FoCa-like,foca:interval=4,brick,7,400.3,,280,inf,1.00000,0.00000\n"));
        }
    }
}
