using System;
using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// How a finished sample becomes a texture of <see cref="Factor"/> times the texels each way: parts that run one after
    /// the other, once for a texture, so that each fits into a frame's budget.
    /// </summary>
    public sealed record DetailDescription
    {
        /// <summary>Texels of the texture along one texel of the sample, 2 to <see cref="TensorDimension.LargestFactor"/>.</summary>
        public int Factor { get; init; }

        /// <summary>Channels of the noise that the grain is made of, 0 to 64; 0 where no part reads noise.</summary>
        public int NoiseChannels { get; init; }

        /// <summary>
        /// The parts. They may read <c>sample</c> [batch, channels, height, width], about -1 to 1; <c>noise</c> [batch,
        /// <see cref="NoiseChannels"/>, factor*height, factor*width], standard normal; <c>label</c> int64 [batch]; and what
        /// earlier parts of the stage wrote, but nothing of the steps' parts. The last one writes <c>texture</c> [batch,
        /// channels, factor*height, factor*width], about -1 to 1.
        /// </summary>
        public IReadOnlyList<PartDescription> Parts { get; init; } = Array.Empty<PartDescription>();
    }
}
