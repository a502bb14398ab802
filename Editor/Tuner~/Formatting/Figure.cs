namespace SpeCa.Tuner.Formatting
{
    /// <summary>A number as it is shown, apart from its unit.</summary>
    /// <param name="Value">The digits, or a word where there is no number.</param>
    /// <param name="Unit">The unit; empty for a word or a bare number.</param>
    public readonly record struct Figure(string Value, string Unit = "")
    {
        /// <summary>What is shown where nothing was measured.</summary>
        public static Figure None { get; } = new("–");

        /// <summary>The number with its unit, as in a sentence.</summary>
        public override string ToString() => Unit switch
        {
            "" => Value,
            "×" or "%" => Value + Unit,
            _ => $"{Value} {Unit}",
        };
    }
}
