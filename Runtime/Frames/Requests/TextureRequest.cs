using System;
using SpeCa.Runtime.Generation;
using SpeCa.Runtime.Presets;

namespace SpeCa.Runtime.Frames
{
    /// <summary>One texture that a game asks a <see cref="TextureQueue"/> for.</summary>
    public sealed record TextureRequest
    {
        /// <summary>Asks for a texture.</summary>
        public TextureRequest(TextureSubject subject) => Subject = subject ?? throw new ArgumentNullException(nameof(subject));

        /// <summary>What to make.</summary>
        public TextureSubject Subject { get; }

        /// <summary>How to make it; what a preset says is the preset's where there is one.</summary>
        public GenerationSettings Settings { get; init; } = new GenerationSettings();

        /// <summary>The quality that is asked for; null leaves it to <see cref="Settings"/>.</summary>
        public QualityPreset? Preset { get; init; }

        /// <summary>Which texture comes first.</summary>
        public RequestPriority Priority { get; init; } = RequestPriority.Normal;

        /// <summary>
        /// How long the texture may take from now on; null for any time. Among equal priorities the nearest deadline comes
        /// first. With a <see cref="Preset"/> that was measured and the queue's <see cref="TextureQueueOptions.Ladder"/>, quality is given up
        /// where the deadline would be missed, and the trace says how much.
        /// </summary>
        public TimeSpan? Deadline { get; init; }

        /// <summary>
        /// After how many steps the texture is shown as it is so far, by the ticket's <see cref="TextureTicket.Preview"/>;
        /// 0 for never. A preview is a copy, except for a model with a decoder, which has to run for it.
        /// </summary>
        public int PreviewEvery { get; init; }

        /// <summary>The settings with a preset's in them.</summary>
        /// <exception cref="InvalidSettingException">The preset has a value out of range.</exception>
        internal GenerationSettings SettingsFor(QualityPreset? preset) => preset == null ? Settings : preset.ApplyTo(Settings);

        /// <exception cref="InvalidSettingException">A value is out of range.</exception>
        internal void Validate()
        {
            CheckPriority(Priority);
            if (PreviewEvery < 0)
            {
                throw new InvalidSettingException(nameof(PreviewEvery), PreviewEvery, "Choose 1 or more steps, or 0 for no previews.");
            }

            if (Deadline is { } deadline && deadline <= TimeSpan.Zero)
            {
                throw new InvalidSettingException(nameof(Deadline), deadline, "Choose a time above 0, counted from the moment of the request, or null for none.");
            }
        }

        internal static void CheckPriority(RequestPriority priority)
        {
            if (priority < RequestPriority.Low || priority > RequestPriority.Urgent)
            {
                throw new InvalidSettingException(nameof(Priority), priority, "Choose Low, Normal, High or Urgent.");
            }
        }
    }
}
