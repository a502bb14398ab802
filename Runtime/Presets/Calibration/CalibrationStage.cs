namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>What a calibration is at, in this order; narrowing and refining take turns.</summary>
    public enum CalibrationStage
    {
        /// <summary>The search's textures are computed in full, once.</summary>
        FullResults,

        /// <summary>Every candidate makes a few textures.</summary>
        Screening,

        /// <summary>The better ones make more.</summary>
        Narrowing,

        /// <summary>Neighbours of the best ones are tried.</summary>
        Refining,

        /// <summary>The best ones make all of the search's textures.</summary>
        Confirming,

        /// <summary>The chosen one is checked on textures that nothing was chosen on, against the clock.</summary>
        HeldOut,
    }
}
