namespace SpeCa.Runtime.Diffusion
{
    /// <summary>The sampling method.</summary>
    public enum SchedulerKind
    {
        /// <summary>Euler's method on the flow-matching ordinary differential equation.</summary>
        EulerFlow,

        /// <summary>DDIM without added noise (Song et al. 2021), for epsilon and v prediction.</summary>
        Ddim,

        /// <summary>DPM-Solver++ of second order, multistep (Lu et al. 2022).</summary>
        DpmSolverPlusPlus2M,
    }
}
