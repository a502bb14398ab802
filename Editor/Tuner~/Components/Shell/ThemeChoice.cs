namespace SpeCa.Tuner.Components.Shell
{
    /// <summary>How light the page is.</summary>
    public enum ThemeChoice
    {
        /// <summary>As the system is.</summary>
        System,

        /// <summary>Dark.</summary>
        Dark,

        /// <summary>Light.</summary>
        Light,
    }
}
