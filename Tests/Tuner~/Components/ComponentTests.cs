using System.Threading.Tasks;
using Bunit;
using NUnit.Framework;

namespace SpeCa.Tuner.Tests.Components
{
    /// <summary>Tests of a component that is rendered as the page does, without a browser, anew for every test.</summary>
    public abstract class ComponentTests
    {
        /// <summary>What renders it.</summary>
        protected BunitContext Context { get; private set; } = null!;

        [SetUp]
        public void CreateContext() => Context = TunerTestContext.Create();

        [TearDown]
        public async Task DisposeContext() => await Context.DisposeAsync();
    }
}
