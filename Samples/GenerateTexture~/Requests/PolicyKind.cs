namespace SpeCa.Samples.GenerateTexture
{
    /// <summary>The step policies that can be asked for.</summary>
    internal enum PolicyKind
    {
        /// <summary>Every step in full.</summary>
        Full,

        /// <summary>Every n-th step in full, the others forecast and trusted.</summary>
        Interval,

        /// <summary>Forecast, verify, accept or compute in full.</summary>
        SpeCa,

        /// <summary>As the code released with SpeCa does it.</summary>
        SpeCaReleased,
    }
}
