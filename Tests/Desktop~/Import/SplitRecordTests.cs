using System.Collections.Generic;
using System.IO;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Runtime.Diffusion;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Import
{
    public class SplitRecordTests
    {
        [Test]
        public void Every_option_is_read_back()
        {
            using var folder = new TemporaryFolder();
            var options = new SplitOptions
            {
                Name = "small",
                Chunks = 2,
                LatentShape = new LatentShape(4, 16, 16),
                Prediction = PredictionType.V,
                Schedule = new NoiseScheduleDescription { Kind = NoiseScheduleKind.ScaledLinearBeta, BetaEnd = 0.012f },
                UnconditionalLabel = 10,
                ClassNames = new[] { "brick", "lava" },
                SampleInput = "sample",
                TimestepInput = "timestep",
                LabelInput = "class_labels",
                Output = "output",
                Dimensions = new Dictionary<string, long> { ["height"] = 16 },
                CopyWeights = true,
            };
            ModelSplitter.Plan(Family.PathOf("dit_dynamic"), options).Write(folder["model"]);

            var found = SplitRecord.Read(folder["model"]).Options;

            var withoutLists = options with { ClassNames = found.ClassNames, Dimensions = found.Dimensions, Bindings = found.Bindings };
            Assert.That(found, Is.EqualTo(withoutLists));
            Assert.That(found.ClassNames, Is.EqualTo(options.ClassNames));
            Assert.That(found.Dimensions, Is.EqualTo(options.Dimensions));
        }

        [Test]
        public void Bindings_and_packing_are_read_back()
        {
            using var folder = new TemporaryFolder();
            Family.Plan("flux").Write(folder["model"]);

            var found = SplitRecord.Read(folder["model"]).Options;

            Assert.That(found.Packing, Is.EqualTo(2));
            Assert.That(found.Bindings, Is.EqualTo(Family.OptionsOf("flux").Bindings));
        }

        [Test]
        public void The_original_is_named_relative_to_the_folder()
        {
            using var folder = new TemporaryFolder();
            File.Copy(Family.PathOf("dit"), folder["dit.onnx"]);
            ModelSplitter.Plan(folder["dit.onnx"]).Write(folder["model"]);

            var record = SplitRecord.Read(folder["model"]);

            Assert.That(record.Source, Is.EqualTo("../dit.onnx"));
            Assert.That(record.SourceFrom(folder["model"]), Is.EqualTo(folder["dit.onnx"]));
        }

        [Test]
        public void A_split_is_verified_by_what_its_record_keeps()
        {
            using var folder = new TemporaryFolder();
            Family.Plan("flux").Write(folder["model"]);

            var difference = SplitVerification.Compare(folder["model"], Family.PathOf("flux"));

            Assert.That(difference.Relative, Is.LessThan(1e-5f));
        }

        [Test]
        public void A_model_with_other_inputs_is_no_origin()
        {
            using var folder = new TemporaryFolder();
            Family.Plan("dit").Write(folder["model"]);

            var error = Assert.Throws<ImportException>(() => SplitVerification.Compare(folder["model"], Family.PathOf("mmdit")));

            Assert.That(error!.Message, Does.Contain("a latent 4x16x16, a label. Give the model that it was split from"));
        }

        [TestCase("{ \"source\": \"a.onnx\", \"options\": { \"latentShape\": \"4x0x4\" } }", "latentShape")]
        [TestCase("{ \"source\": \"a.onnx\", \"options\": { \"bindings\": null } }", "null")]
        [TestCase("{ \"source\": \"a.onnx\", \"options\": null }", "null")]
        [TestCase("{ \"source\": ", "line 1")]
        public void A_damaged_record_is_refused(string text, string expected)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder[SplitRecord.FileName], text);

            var error = Assert.Throws<ImportException>(() => SplitRecord.Read(folder.Path));

            Assert.That(error!.Message, Does.Contain(SplitRecord.FileName).And.Contain(expected));
        }

        [Test]
        public void A_folder_without_a_record_is_refused()
        {
            using var folder = new TemporaryFolder();

            var error = Assert.Throws<ImportException>(() => SplitRecord.Read(folder.Path));

            Assert.That(error!.Message, Does.Contain("no record of a split"));
        }
    }
}
