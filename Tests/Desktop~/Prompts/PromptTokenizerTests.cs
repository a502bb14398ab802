using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SpeCa.Prompts;
using SpeCa.Runtime;
using SpeCa.Runtime.Blocks;
using SpeCa.Tests.ImageFiles;

namespace SpeCa.Tests.Prompts
{
    /// <summary>Against what SentencePiece and Hugging Face's tokenizers make of the same prompts; see PromptScripts~.</summary>
    public class PromptTokenizerTests
    {
        private const int Long = 64;

        private static readonly string[] _prompts = Tokenizers.Read<string[]>("prompts.json");

        private static IEnumerable<TestCaseData> Recorded(string kind) =>
            Tokenizers.Read<int[][]>(kind, "expected.json").Select((ids, at) => new TestCaseData(_prompts[at], ids).SetArgDisplayNames($"prompt {at}"));

        [TestCaseSource(nameof(Recorded), new object[] { "clip" })]
        public void Clip_makes_the_tokens_of_hugging_face(string prompt, int[] expected)
        {
            var tokens = Tokenizers.Clip(Long).Tokenize(prompt);

            Assert.That(tokens.Ids.Take(tokens.Used), Is.EqualTo(expected));
        }

        [TestCaseSource(nameof(Recorded), new object[] { "t5" })]
        public void T5_makes_the_tokens_of_sentencepiece(string prompt, int[] expected)
        {
            var tokens = Tokenizers.T5(Long).Tokenize(prompt);

            Assert.That(tokens.Ids.Take(tokens.Used), Is.EqualTo(expected));
        }

        [Test]
        public void What_is_left_of_the_length_is_padding()
        {
            var tokens = Tokenizers.Clip(10, padding: "!").Tokenize("wall");

            Assert.That(tokens.Ids, Has.Count.EqualTo(10));
            Assert.That(tokens.Ids.Skip(tokens.Used), Is.All.EqualTo(Tokenizers.Read<Dictionary<string, int>>("clip", "vocab.json")["!"]));
            Assert.That(tokens.LeftOut, Is.Zero);
        }

        // 26 letters with start and end are 28 tokens.
        [TestCase(28, 0)]
        [TestCase(27, 1)]
        [TestCase(10, 18)]
        [TestCase(2, 26)]
        public void A_prompt_that_is_too_long_is_cut_before_its_end(int length, int leftOut)
        {
            var letters = _prompts[^1];
            var whole = Tokenizers.Clip(Long).Tokenize(letters);

            var cut = Tokenizers.Clip(length).Tokenize(letters);

            Assert.That((cut.LeftOut, cut.Used), Is.EqualTo((leftOut, length)));
            Assert.That(cut.Ids.SkipLast(1), Is.EqualTo(whole.Ids.Take(length - 1)));
            Assert.That(cut.Ids[^1], Is.EqualTo(whole.Ids[whole.Used - 1]));
        }

        [Test]
        public void Lower_case_makes_prompts_the_same()
        {
            var lower = Tokenizers.T5(Long, lowercase: true);

            Assert.That(lower.Tokenize("Mossy COBBLESTONE").Ids, Is.EqualTo(lower.Tokenize("mossy cobblestone").Ids));
            Assert.That(Tokenizers.T5(Long).Tokenize("Mossy").Ids, Is.Not.EqualTo(lower.Tokenize("mossy").Ids));
        }

        [Test]
        public void A_special_token_in_a_prompt_does_not_end_it()
        {
            var end = Tokenizers.Read<Dictionary<string, int>>("clip", "vocab.json")["<|endoftext|>"];

            var tokens = Tokenizers.Clip(Long).Tokenize("brick <|endoftext|> wall");

            Assert.That(tokens.Ids.Take(tokens.Used).Count(id => id == end), Is.EqualTo(1));
        }

        // By their numbers, since no test runner passes half a pair on.
        [TestCase(2, new[] { 0x61, 0xd83e })]
        [TestCase(1, new[] { 0xdd28, 0x62 })]
        [TestCase(1, new[] { 0xd83e, 0xd83e, 0xdd28 })]
        public void A_prompt_that_is_no_valid_unicode_is_refused_with_the_place(int place, int[] characters)
        {
            var prompt = new string(characters.Select(character => (char)character).ToArray());

            var error = Assert.Throws<InvalidSettingException>(() => Tokenizers.Clip(Long).Tokenize(prompt));

            Assert.That(error!.Message, Does.Contain($"character {place}."));
        }

        [TestCase("vocab.json", "{ \"a\": ", "no JSON object")]
        [TestCase("vocab.json", "{ \"a\": \"b\" }", "no JSON object")]
        [TestCase("vocab.json", "{ \"a\": 1 }", "do not fit")]
        [TestCase("merges.txt", "onlyone", "do not fit")]
        [TestCase("spiece.model", "not a model", "no SentencePiece model")]
        public void A_damaged_file_is_refused_by_name(string file, string content, string reason)
        {
            using var folder = new TemporaryFolder();
            Tokenizers.CopyTo(folder.Path);
            var kind = file == "spiece.model" ? "t5" : "clip";
            File.WriteAllText(folder[Path.Combine(kind, file)], content);

            var error = Assert.Throws<ModelFileException>(() => PromptTokenizer.Load(folder.Path, Tokenizers.Describe(folder.Path, kind, Long)));

            Assert.That(error!.Message, Does.Contain(file).And.Contain(reason));
        }

        [TestCase("clip", "vocab.json")]
        [TestCase("clip", "merges.txt")]
        [TestCase("t5", "spiece.model")]
        public void A_file_of_another_tokenizer_is_refused(string kind, string file)
        {
            using var folder = new TemporaryFolder();
            Tokenizers.CopyTo(folder.Path);
            var description = Tokenizers.Describe(folder.Path, kind, Long);
            var path = folder[Path.Combine(kind, file)];
            var bytes = File.ReadAllBytes(path);
            bytes[^20] ^= 1;
            File.WriteAllBytes(path, bytes);

            var error = Assert.Throws<ModelFileException>(() => PromptTokenizer.Load(folder.Path, description));

            Assert.That(error!.Message, Does.Contain(file).And.Contain("SHA-256"));
        }

        [Test]
        public void A_token_that_the_vocabulary_does_not_have_is_named()
        {
            var description = Tokenizers.Describe(Tokenizers.Folder, "clip", Long) with { PaddingToken = "<pad>" };

            var error = Assert.Throws<ModelFileException>(() => PromptTokenizer.Load(Tokenizers.Folder, description));

            Assert.That(error!.Message, Does.Contain("'<pad>'").And.Contain("vocab.json"));
        }
    }
}
