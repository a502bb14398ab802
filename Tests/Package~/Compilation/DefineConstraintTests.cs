using System.Collections.Generic;
using NUnit.Framework;

namespace SpeCa.Package.Tests.Compilation
{
    [TestFixture]
    internal sealed class DefineConstraintTests
    {
        private static readonly HashSet<string> _symbols = ["ONE", "TWO"];

        [TestCase("ONE", ExpectedResult = true)]
        [TestCase("THREE", ExpectedResult = false)]
        [TestCase("!ONE", ExpectedResult = false)]
        [TestCase("!THREE", ExpectedResult = true)]
        [TestCase("THREE || TWO", ExpectedResult = true)]
        [TestCase("THREE || FOUR", ExpectedResult = false)]
        [TestCase("!ONE||!THREE", ExpectedResult = true)]
        [TestCase("one", ExpectedResult = false)]
        public bool It_holds_as_in_Unity(string constraint) => DefineConstraint.Holds(constraint, _symbols);
    }
}
