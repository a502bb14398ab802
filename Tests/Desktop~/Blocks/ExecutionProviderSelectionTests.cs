using System;
using System.Collections.Generic;
using NUnit.Framework;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Tests.Blocks
{
    [TestFixture]
    public sealed class ExecutionProviderSelectionTests
    {
        [Test]
        public void The_first_provider_that_works_is_taken_and_no_other_is_tried()
        {
            var tried = new List<ExecutionProvider>();

            var choice = ExecutionProviderSelection.Choose(BlockModelOptions.Default, tried.Add);

            Assert.That(choice, Is.EqualTo(new ProviderChoice(ExecutionProvider.DirectML, "first preference")));
            Assert.That(tried, Is.EqualTo(new[] { ExecutionProvider.DirectML }));
        }

        [TestCaseSource(nameof(Failures))]
        public void The_reason_for_another_choice_is_one_short_sentence(Exception failure, string because)
        {
            var choice = ExecutionProviderSelection.Choose(BlockModelOptions.Default, provider =>
            {
                if (provider == ExecutionProvider.DirectML)
                {
                    throw failure;
                }
            });

            Assert.That(
                choice, Is.EqualTo(new ProviderChoice(ExecutionProvider.Cpu, $"DirectML is not available: {because}")));
        }

        [Test]
        public void An_error_that_is_not_about_the_provider_passes()
        {
            Assert.That(
                () => ExecutionProviderSelection.Choose(BlockModelOptions.Default, _ => throw new InvalidOperationException()),
                Throws.InvalidOperationException);
        }

        private static IEnumerable<TestCaseData> Failures()
        {
            yield return new TestCaseData(
                new EntryPointNotFoundException("Unable to find an entry point."), "this build of ONNX Runtime does not contain it");
            yield return new TestCaseData(
                new DllNotFoundException("Unable to load library."),
                "ONNX Runtime's native library, or one that it needs, was not found");
            yield return new TestCaseData(new NotSupportedException("No GPU.\nMore about it."), "No GPU");
        }
    }
}
