using System;
using System.IO;
using NUnit.Framework;
using SpeCa.ImageFiles;

namespace SpeCa.Tests.ImageFiles
{
    [TestFixture]
    public sealed class AtomicFileTests
    {
        private TemporaryFolder _folder = null!;

        [SetUp]
        public void MakeFolder()
        {
            _folder = new TemporaryFolder();
        }

        [TearDown]
        public void RemoveFolder()
        {
            _folder.Dispose();
        }

        [Test]
        public void A_whole_write_replaces_the_old_file()
        {
            File.WriteAllText(_folder["file"], "old and longer");

            AtomicFile.Write(_folder["file"], stream => stream.Write("new"u8));

            Assert.That(File.ReadAllText(_folder["file"]), Is.EqualTo("new"));
            Assert.That(Directory.GetFiles(_folder.Path), Has.Length.EqualTo(1));
        }

        [Test]
        public void A_write_that_fails_half_way_leaves_the_old_file_whole_and_nothing_else()
        {
            File.WriteAllText(_folder["file"], "old");

            Assert.That(
                () => AtomicFile.Write(_folder["file"], FailHalfWay),
                Throws.TypeOf<ImageFileException>().With.Message.Contains("No space left"));
            Assert.That(File.ReadAllText(_folder["file"]), Is.EqualTo("old"));
            Assert.That(Directory.GetFiles(_folder.Path), Has.Length.EqualTo(1));
        }

        [Test]
        public void The_old_file_is_whole_while_the_new_one_is_written()
        {
            File.WriteAllText(_folder["file"], "old");
            string seen = string.Empty;

            AtomicFile.Write(_folder["file"], stream =>
            {
                stream.Write("new"u8);
                stream.Flush();
                seen = File.ReadAllText(_folder["file"]);
            });

            Assert.That(seen, Is.EqualTo("old"));
        }

        [Test]
        public void An_error_of_the_writer_itself_passes_and_leaves_no_temporary_file()
        {
            Assert.That(
                () => AtomicFile.Write(_folder["file"], _ => throw new InvalidOperationException()),
                Throws.InvalidOperationException);
            Assert.That(Directory.GetFiles(_folder.Path), Is.Empty);
        }

        private static void FailHalfWay(Stream stream)
        {
            stream.Write("ne"u8);
            throw new IOException("No space left on device");
        }
    }
}
