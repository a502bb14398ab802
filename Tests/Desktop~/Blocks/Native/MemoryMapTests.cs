using NUnit.Framework;
using SpeCa.Runtime.Blocks.Native;

namespace SpeCa.Tests.Blocks.Native
{
    internal sealed class MemoryMapTests
    {
        private const string Library = "libonnxruntime.so";

        [TestCase("7f0a-7f0b r-xp 00000000 08:01 42                         /game/libonnxruntime.so", "/game/libonnxruntime.so")]
        [TestCase("7f0a-7f0b r-xp 00000000 08:01 42   /my game/libonnxruntime.so", "/my game/libonnxruntime.so")]
        [TestCase("7f0a-7f0b r-xp 00000000 08:01 42   /game/libonnxruntime.so.1.31.1", "/game/libonnxruntime.so.1.31.1")]
        [TestCase("7f0a-7f0b r-xp 00000000 08:01 42   /game/libonnxruntime.so (deleted)", "/game/libonnxruntime.so")]
        [TestCase("7f0a-7f0b r-xp 00000000 08:01 42   /game/libonnxruntime_providers_shared.so", null)]
        [TestCase("7f0a-7f0b rw-p 00000000 00:00 0                          [heap]", null)]
        [TestCase("7f0a-7f0b rw-p 00000000 00:00 0 ", null)]
        [TestCase("", null)]
        public void A_mapped_file_is_found_by_its_name(string line, string? path)
        {
            var found = MemoryMap.FindFile(["7f00-7f01 r--p 00000000 08:01 7   /lib/libc.so.6", line], Library);

            Assert.That(found, Is.EqualTo(path));
        }
    }
}
