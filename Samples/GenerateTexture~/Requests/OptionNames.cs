namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The names of the options that messages speak of.</summary>
    internal static class OptionNames
    {
        public const string Against = "--against";
        public const string Batch = "--batch";
        public const string Beta = "--beta";
        public const string ComputeMap = "--compute-map";
        public const string Condition = "--condition";
        public const string Count = "--count";
        public const string Coverage = "--coverage";
        public const string Detail = "--detail";
        public const string Frames = "--frames";
        public const string From = "--from";
        public const string HighestTermShare = "--highest-term-share";
        public const string Interval = "--interval";
        public const string LastFullSteps = "--last-full-steps";
        public const string Mask = "--mask";
        public const string MaskFeather = "--mask-feather";
        public const string Material = "--material";
        public const string MaximumRun = "--max-run";
        public const string MaximumRunAtStart = "--max-run-at-start";
        public const string Model = "--model";
        public const string MorphTo = "--morph-to";
        public const string NegativePrompt = "--negative-prompt";
        public const string NoDetail = "--no-detail";
        public const string NoWindow = "--no-window";
        public const string Order = "--order";
        public const string Out = "--out";
        public const string Overlap = "--overlap";
        public const string Palette = "--palette";
        public const string PaletteAmount = "--palette-amount";
        public const string Policy = "--policy";
        public const string Preset = "--preset";
        public const string Prompt = "--prompt";
        public const string Provider = "--provider";
        public const string Seed = "--seed";
        public const string Size = "--size";
        public const string Softness = "--softness";
        public const string SpotSize = "--spot-size";
        public const string Steps = "--steps";
        public const string Strength = "--strength";
        public const string Tau = "--tau";
        public const string To = "--to";
        public const string Unconditional = "--unconditional";
        public const string Vary = "--vary";
        public const string VerifyEvery = "--verify-every";
        public const string WarmUp = "--warm-up";
        public const string Where = "--where";
        public const string Window = "--window";
    }
}
