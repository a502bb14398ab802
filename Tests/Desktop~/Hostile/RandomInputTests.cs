using System;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using NUnit.Framework;
using SpeCa.Fuzz.Running;
using SpeCa.Fuzz.Targets;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Onnx;
using SpeCa.Runtime.Presets;
using SpeCa.Tests.Blocks;
using SpeCa.Tests.ImageFiles;
using SpeCa.Tests.Import;

namespace SpeCa.Tests.Hostile
{
    /// <summary>
    /// What holds for any input: sound ones come back as they were, and all others are refused by an error of this library's
    /// own, within the memory that their size allows.
    /// </summary>
    public class RandomInputTests
    {
        private const int MutationsOfAParser = 400;

        private static readonly string[] _targets =
        [
            "manifest", "preset", "npy", "onnx", "part", "png", "costs", "suspended", "clip-vocabulary", "clip-merges", "sentencepiece", "record", "pipeline",
        ];

        private static readonly Gen<QualityPreset> _presets =
            from name in Gen.String[Gen.Char['a', 'z'], 1, 12]
            from tau0 in Gen.OneOf(Gen.Float[0, 10], OneOf(0f, float.Epsilon, float.MaxValue, float.PositiveInfinity))
            from beta in Gen.OneOf(Gen.Float[1e-3f, 100], OneOf(float.Epsilon, float.MaxValue))
            from order in Gen.Int[0, 4]
            from run in OneOf(1, 5, int.MaxValue)
            from steps in Gen.Int[1, 1000]
            from corrects in Gen.Bool
            select new QualityPreset { Name = name, Tau0 = tau0, Beta = beta, Order = order, MaximumSpeculativeSteps = run, Steps = steps, CorrectsTrajectory = corrects };

        [TestCaseSource(nameof(_targets))]
        public void A_parser_refuses_what_it_does_not_take_and_allocates_no_more_than_it_may(string name)
        {
            using var scratch = new ScratchFolder();
            var target = FuzzTargets.In(scratch).Single(known => known.Name == name);
            foreach (var seed in target.Seeds)
            {
                Assert.That(InputCheck.Run(target, seed), Is.Null);
            }

            Gen.Select(Gen.Int, Gen.Int[0, target.Seeds.Count - 1], Gen.Int[0, target.Seeds.Count - 1]).Sample(
                change =>
                {
                    var input = new Mutator(new Random(change.Item1)).Change(target.Seeds[change.Item2], target.Seeds[change.Item3]);
                    return InputCheck.Run(target, input) is { } fault ? throw new InvalidOperationException(fault.Problem) : true;
                },
                iter: MutationsOfAParser,
                threads: 1);
        }

        [Test]
        public void All_parsers_are_tried()
        {
            using var scratch = new ScratchFolder();

            Assert.That(FuzzTargets.In(scratch).Select(target => target.Name), Is.EquivalentTo(_targets));
        }

        [Test]
        public void A_parser_takes_what_is_sound([ValueSource(nameof(_targets))] string name)
        {
            using var scratch = new ScratchFolder();
            var target = FuzzTargets.In(scratch).Single(known => known.Name == name);

            Assert.That(target.Seeds.Any(target.Read), Is.True);
        }

        [Test]
        public void Any_preset_comes_back_as_it_was()
        {
            _presets.Sample(
                preset => PresetFormat.Parse(PresetFormat.ToJson("a", [preset], null), "a").Presets.Single().Equals(preset),
                iter: 500,
                threads: 1);
        }

        [Test]
        public void Any_array_comes_back_as_it_was()
        {
            using var folder = new TemporaryFolder();
            Gen.Select(Gen.Int[0, 5].Array[0, 4], Gen.Float.Array[0, 700]).Sample(
                (shape, random) =>
                {
                    var count = shape.Aggregate(1, (product, side) => product * side);
                    var values = Enumerable.Range(0, count).Select(at => random.Length == 0 ? at : random[at % random.Length]).ToArray();
                    WriteArray(folder["a.npy"], shape, values);
                    var array = NpyFile.Read(folder["a.npy"]);
                    return array.Shape.SequenceEqual(shape)
                        && array.Values.ToArray().Select(BitConverter.SingleToInt32Bits).SequenceEqual(values.Select(BitConverter.SingleToInt32Bits));
                },
                iter: 300,
                threads: 1);
        }

        [Test]
        public void A_manifest_that_was_read_is_written_as_it_was_read()
        {
            using var folder = new TinyModelFolder();
            var read = ManifestReader.Read(folder.Path);
            ManifestWriter.Write(folder.Path, read);
            var first = File.ReadAllText(folder.ManifestPath);

            ManifestWriter.Write(folder.Path, ManifestReader.Read(folder.Path));

            Assert.That(File.ReadAllText(folder.ManifestPath), Is.EqualTo(first));
        }

        [Test]
        public void Any_tensor_comes_back_as_it_was()
        {
            using var folder = new TemporaryFolder();
            var dit = File.ReadAllBytes(Family.PathOf("dit"));
            Gen.Select(Gen.Long[0, 6].Array[0, 4], Gen.String[Gen.Char['a', 'z'], 1, 20]).Sample(
                (shape, name) =>
                {
                    var bytes = new byte[sizeof(float) * shape.Aggregate(1L, (product, side) => product * side)];
                    File.WriteAllBytes(folder["m.onnx"], HostileOnnx.With(dit, graph => graph.Initializers.Add(Runtime.Onnx.OnnxBytes.Tensor(name, ElementType.Float32, shape, bytes))));
                    var tensor = OnnxModelReader.Read(folder["m.onnx"]).Initializers[name];
                    return tensor.Shape.SequenceEqual(shape) && tensor.Type == ElementType.Float32 && tensor.Data!.Value.Read().Length == bytes.Length;
                },
                iter: 200,
                threads: 1);
        }

        private static void WriteArray(string path, int[] shape, float[] values)
        {
            var header = Encoding.ASCII.GetBytes($"{{'descr': '<f4', 'fortran_order': False, 'shape': ({string.Concat(shape.Select(side => $"{side},"))}), }}\n");
            using var writer = new BinaryWriter(File.Create(path));
            writer.Write([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0]);
            writer.Write((ushort)header.Length);
            writer.Write(header);
            foreach (var value in values)
            {
                writer.Write(value);
            }
        }

        private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
    }
}
