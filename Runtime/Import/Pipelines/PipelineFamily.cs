namespace SpeCa.Import
{
    /// <summary>The transformers that are known in pipelines. Each says how its inputs are to be given.</summary>
    public enum PipelineFamily
    {
        /// <summary>Class-conditional DiT: a label, of which one means no class.</summary>
        DiT,

        /// <summary>PixArt: a text's embedding and its mask.</summary>
        PixArt,

        /// <summary>Stable Diffusion 3: a text's embedding and a pooled one, timesteps of 0 to 1000.</summary>
        StableDiffusion3,

        /// <summary>FLUX: packed latents, positions, timesteps of 0 to 1, and a guidance scale as an input.</summary>
        Flux,
    }
}
