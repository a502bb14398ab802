using System;
using System.IO;
using Microsoft.ML.OnnxRuntime;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    [NonParallelizable]
    public sealed class SharedArenaTests
    {
        private const uint Bytes = 40_000_000;

        [Test]
        public void A_session_computes_in_the_memory_that_another_one_has_left()
        {
            using var settings = SessionSettings.Create(ExecutionProvider.Cpu, TinyModelFolder.OnCpu());
            using var first = Open(settings);
            using var second = Open(settings);

            Assert.That(AddressOfMemoryIn(second), Is.EqualTo(AddressOfMemoryIn(first)));
        }

        private static InferenceSession Open(SessionOptions settings)
        {
            var manifest = ManifestReader.Read(TinyModelFolder.Source);
            return new InferenceSession(Path.Combine(TinyModelFolder.Source, manifest.Condition.File), settings);
        }

        // An arena keeps what is given back, so memory taken again from the same one lies at the same place.
        private static IntPtr AddressOfMemoryIn(InferenceSession session)
        {
            using var memory = new OrtMemoryInfo(OrtMemoryInfo.allocatorCPU, OrtAllocatorType.ArenaAllocator, 0, OrtMemType.Default);
            using var allocator = new OrtAllocator(session, memory);
            using var taken = allocator.Allocate(Bytes);
            return taken.DangerousGetHandle();
        }
    }
}
