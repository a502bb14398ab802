namespace SpeCa.Runtime.Frames
{
    /// <summary>The pieces that the work on a texture comes in: at most one part of the model each.</summary>
    public enum PieceKind
    {
        /// <summary>Buffers are made and filled with noise.</summary>
        Prepare,

        /// <summary>The context part.</summary>
        Context,

        /// <summary>The condition part, and the forecasts of a step.</summary>
        Begin,

        /// <summary>The last block on forecasts, and the verification error.</summary>
        Verify,

        /// <summary>The embedding of a full step.</summary>
        Embed,

        /// <summary>One trunk chunk of a full step.</summary>
        TrunkChunk,

        /// <summary>The last block of a full step.</summary>
        LastBlock,

        /// <summary>The head, and the move of the latent.</summary>
        Finish,

        /// <summary>The noise of the detail stage is made, for one texture.</summary>
        Noise,

        /// <summary>One part of the detail stage, for one texture.</summary>
        Detail,

        /// <summary>The texture is read, or decoded, from the finished latent.</summary>
        Collect,

        /// <summary>A texture is shown as it is so far: copied, or decoded.</summary>
        Preview,

        /// <summary>What some windows of a large texture keep is made, with their context.</summary>
        Windows,

        /// <summary>The latent is moved by the blend of its windows.</summary>
        Blend,
    }
}
