using CsCheck;
using NUnit.Framework;
using SpeCa.Import;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Import
{
    public class RandomSplitTests
    {
        private const long Cases = 60;

        private static readonly Gen<(int Streams, int Blocks, int Chunks, (int Kind, int Stream, int Other)[] Operations)> _graphs =
            from streams in Gen.Int[1, 3]
            from blocks in Gen.Int[3, 6]
            from chunks in Gen.Int[1, blocks - 1]
            from operations in Gen.Select(Gen.Int[0, RandomTransformer.OperationKinds - 1], Gen.Int[0, 2], Gen.Int[0, 2]).Array[1, 6]
            select (streams, blocks, chunks, operations);

        [Test]
        public void No_split_changes_what_a_random_graph_computes()
        {
            _graphs.Sample(
                graph =>
                {
                    using var folder = new TemporaryFolder();
                    RandomTransformer.Write(folder["m.onnx"], graph.Streams, graph.Blocks, graph.Operations);
                    var plan = Plan(folder["m.onnx"], graph.Chunks);
                    plan.Write(folder["model"]);

                    return SplitVerification.Compare(plan, folder["model"]).Relative <= 1e-5f;
                },
                iter: Cases,
                threads: 1,
                print: graph => $"{graph.Streams} streams, {graph.Blocks} blocks, {graph.Chunks} chunks: {string.Join(" ", graph.Operations)}");
        }

        // Blocks of few operations can be cut in more than one way, so there may be fewer than were put in.
        private static SplitPlan Plan(string path, int chunks)
        {
            var most = ModelSplitter.Plan(path).BlockCount - 1;
            return ModelSplitter.Plan(path, new SplitOptions { Chunks = chunks > most ? most : chunks });
        }
    }
}
