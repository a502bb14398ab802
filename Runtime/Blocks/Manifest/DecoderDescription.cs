using System.Collections.Generic;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// How a finished latent becomes an image: <c>image = decoder(latent / scale + shift)</c>, about -1 to 1.
    /// </summary>
    public sealed record DecoderDescription
    {
        /// <summary>
        /// The part: <c>latent</c> [batch, latent channels, height, width] to <c>image</c>
        /// [batch, <see cref="Channels"/>, <see cref="Factor"/> * height, <see cref="Factor"/> * width].
        /// </summary>
        public PartDescription Part { get; init; } = new PartDescription();

        /// <summary>
        /// The other way: <c>latent = (encoder(image) - shift) * scale</c>, from <c>image</c> to <c>latent</c> of the same
        /// shapes. Null where no request can start from an image.
        /// </summary>
        public PartDescription? Encoder { get; init; }

        /// <summary>What the latent is divided by; finite and not 0.</summary>
        public float Scale { get; init; } = 1;

        /// <summary>What is added to the divided latent; finite.</summary>
        public float Shift { get; init; }

        /// <summary>Channels of the image, 1 to 1024.</summary>
        public int Channels { get; init; }

        /// <summary>Texels of the image along one texel of the latent, 1 to 64.</summary>
        public int Factor { get; init; } = 1;

        internal IEnumerable<PartDescription> Parts => Encoder == null ? new[] { Part } : new[] { Part, Encoder };
    }
}
