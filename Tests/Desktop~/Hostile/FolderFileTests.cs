using System;
using System.IO;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Hostile
{
    /// <summary>The gate between names that strangers write and files.</summary>
    public class FolderFileTests
    {
        [TestCase("model.onnx")]
        [TestCase("text_encoder/model.onnx_data")]
        [TestCase("..weights.bin")]
        [TestCase("console.onnx")]
        [TestCase("com10.onnx")]
        [TestCase("Gewichte für Ziegel.bin")]
        public void An_ordinary_name_is_inside(string name)
        {
            Assert.That(FolderFile.IsInside(name), Is.True);
        }

        [TestCase("")]
        [TestCase("..")]
        [TestCase("../secret")]
        [TestCase("a/../../secret")]
        [TestCase("a/./b")]
        [TestCase("a//b")]
        [TestCase("/etc/passwd")]
        [TestCase("C:/Windows/win.ini")]
        [TestCase("C:win.ini")]
        [TestCase(@"..\secret")]
        [TestCase(@"\\server\share\model.onnx")]
        [TestCase("//server/share/model.onnx")]
        [TestCase(".. /secret")]
        [TestCase("... /secret")]
        [TestCase("model.onnx:stream")]
        [TestCase("a\0b")]
        [TestCase("NUL")]
        [TestCase("nul.onnx")]
        [TestCase("aux .onnx")]
        [TestCase("folder/COM1")]
        [TestCase("*/_ORT_MEM_ADDR_/*")]
        public void A_name_that_leads_out_on_any_system_is_refused(string name)
        {
            Assert.That(FolderFile.IsInside(name), Is.False);
            Assert.Throws<ModelFileException>(() => FolderFile.Find("model", name, Refuse));
        }

        [Test]
        public void A_name_is_bounded()
        {
            Assert.That(FolderFile.IsInside(new string('a', 1025)), Is.False);
        }

        [Test]
        public void A_link_within_the_folder_is_followed()
        {
            using var folder = new TemporaryFolder();
            Directory.CreateDirectory(folder["model/deep"]);
            File.WriteAllText(folder["model/deep/real"], "");
            File.CreateSymbolicLink(folder["model/first"], "deep/second");
            File.CreateSymbolicLink(folder["model/deep/second"], "../deep/real");

            Assert.That(FolderFile.Find(folder["model"], "first", Refuse), Is.EqualTo(folder["model/first"]));
        }

        [Test]
        public void A_folder_that_is_itself_a_link_is_a_folder_like_any_other()
        {
            using var folder = new TemporaryFolder();
            Directory.CreateDirectory(folder["model"]);
            File.WriteAllText(folder["model/real"], "");
            Directory.CreateSymbolicLink(folder["link"], folder["model"]);

            Assert.That(FolderFile.Find(folder["link"], "real", Refuse), Is.EqualTo(folder["link/real"]));
        }

        [TestCase("outside")]
        [TestCase("../outside")]
        [TestCase("inside/../../outside")]
        public void A_link_out_of_the_folder_is_refused(string target)
        {
            using var folder = new TemporaryFolder();
            Directory.CreateDirectory(folder["model/inside"]);
            File.WriteAllText(folder["outside"], "secret");
            File.CreateSymbolicLink(folder["model/file"], target == "outside" ? folder[target] : target);

            var error = Assert.Throws<ModelFileException>(() => FolderFile.Find(folder["model"], "file", Refuse));

            Assert.That(error!.Message, Does.Contain("leads out of its folder").And.Contain("Put the file itself there"));
        }

        [Test]
        public void A_file_in_a_linked_folder_outside_is_refused()
        {
            using var folder = new TemporaryFolder();
            Directory.CreateDirectory(folder["model"]);
            Directory.CreateDirectory(folder["model-of-others"]);
            File.WriteAllText(folder["model-of-others/file"], "secret");
            Directory.CreateSymbolicLink(folder["model/deep"], folder["model-of-others"]);

            Assert.Throws<ModelFileException>(() => FolderFile.Find(folder["model"], "deep/file", Refuse));
        }

        [Test]
        public void A_link_to_a_link_that_leads_out_is_refused()
        {
            using var folder = new TemporaryFolder();
            Directory.CreateDirectory(folder["model"]);
            Directory.CreateSymbolicLink(folder["model/out"], "..");
            File.CreateSymbolicLink(folder["model/file"], "out/secret");
            File.WriteAllText(folder["secret"], "");

            Assert.Throws<ModelFileException>(() => FolderFile.Find(folder["model"], "file", Refuse));
        }

        [Test]
        public void Links_that_go_in_circles_are_refused()
        {
            using var folder = new TemporaryFolder();
            File.CreateSymbolicLink(folder["one"], "two");
            File.CreateSymbolicLink(folder["two"], "one");

            Assert.Throws<ModelFileException>(() => FolderFile.Find(folder.Path, "one", Refuse));
        }

        private static Exception Refuse(string path, string problem) => new ModelFileException(path, problem);
    }
}
