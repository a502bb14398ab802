using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Diffusion;
using SpeCa.Runtime.Speculation;
using SpeCa.Runtime.Speculation.Windows;

namespace SpeCa.Runtime.Generation
{
    /// <summary>How the textures of a request are made; the same for all samples of the request.</summary>
    public sealed record GenerationSettings
    {
        private const float LargestGuidanceScale = 30;

        /// <summary>Denoising steps, 1 to 1000.</summary>
        public int Steps { get; init; } = 50;

        /// <summary>
        /// Classifier-free guidance scale (Ho and Salimans 2022): output = unconditional + scale (conditional -
        /// unconditional). 1 switches guidance off and halves the work; 0 to 30.
        /// </summary>
        public float GuidanceScale { get; init; } = 2f;

        /// <summary>
        /// Texels along x, without <see cref="Detail"/>; 0 takes the source's size, or else the model's own. A multiple of the
        /// model's size granularity.
        /// </summary>
        public int Width { get; init; }

        /// <summary>
        /// Texels along y, without <see cref="Detail"/>; 0 takes the source's size, or else the model's own. A multiple of the
        /// model's size granularity.
        /// </summary>
        public int Height { get; init; }

        /// <summary>
        /// Whether the model's detail stage enlarges the finished texture: it then has <see cref="DetailDescription.Factor"/>
        /// times <see cref="Width"/> x <see cref="Height"/> texels. Only for a model that has one.
        /// </summary>
        public bool Detail { get; init; }

        /// <summary>The sampling method; null takes the one that suits the model's prediction type.</summary>
        public SchedulerKind? Scheduler { get; init; }

        /// <summary>How the steps are spread over training time.</summary>
        public TimestepSpacing Spacing { get; init; } = TimestepSpacing.Trailing;

        /// <summary>Which steps are computed in full, and which forecasts are accepted.</summary>
        public IStepPolicy Policy { get; init; } = AlwaysFullPolicy.Instance;

        /// <summary>
        /// The texture that every texture of the request starts from; null starts from pure noise. With <see cref="Detail"/> it
        /// may have the finished texture's size: the request then starts from the mean of every square of texels, and where
        /// its mask is 0 the finished texture is exactly the source. Where width and height are 0, too, a source is
        /// taken to be of that size if the model makes such a texture.
        /// </summary>
        public SourceTexture? Source { get; init; }

        /// <summary>A second material that every texture of the request becomes in places; null for one material.</summary>
        public MaterialTransition? Transition { get; init; }

        /// <summary>The steps that are taken: all of them, or those that the source leaves.</summary>
        public int TakenSteps => Source?.TakenSteps(Steps) ?? Steps;

        /// <summary>
        /// How large samples are cut into overlapping windows, which are denoised one by one and blended at every step; null
        /// denoises every sample whole.
        /// </summary>
        public WindowedDenoising? Windows { get; init; } = WindowedDenoising.Automatic;

        /// <summary>How features are forecast on the steps that are not computed in full.</summary>
        public ForecastOptions Forecast { get; init; } = ForecastOptions.Default;

        /// <summary>What a model is made for: its guidance scale, and its detail stage where it has one.</summary>
        /// <param name="manifest">What the model is.</param>
        public static GenerationSettings For(BlockModelManifest manifest) => new GenerationSettings
        {
            GuidanceScale = DefaultGuidance.Of(manifest),
            Detail = manifest.Detail != null,
        };

        /// <summary>Full sampling with the same settings: what savings and quality are counted against.</summary>
        /// <param name="steps">Its steps; see <see cref="Presets.QualityPreset.FullSteps"/>.</param>
        public GenerationSettings InFull(int steps) => this with { Steps = steps, Policy = AlwaysFullPolicy.Instance };

        /// <exception cref="InvalidSettingException">The scale is out of range, or not a number.</exception>
        internal static void CheckGuidanceScale(float scale)
        {
            if (!(scale >= 0 && scale <= LargestGuidanceScale))
            {
                throw new InvalidSettingException(nameof(GuidanceScale), scale, $"Choose a scale from 0 to {LargestGuidanceScale}; 1 switches guidance off.");
            }
        }
    }
}
