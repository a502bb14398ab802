namespace SpeCa.Runtime.Diffusion
{
    /// <summary>How the steps of a request are spread over the training timesteps (Lin et al. 2024, table 2).</summary>
    public enum TimestepSpacing
    {
        /// <summary>Equal strides counted back from the last training timestep; starts at pure noise.</summary>
        Trailing,

        /// <summary>Equal strides counted up from the first training timestep; never reaches pure noise.</summary>
        Leading,

        /// <summary>Even spacing that includes both the first and the last training timestep.</summary>
        Linspace,
    }
}
