namespace SpeCa.Runtime.Presets
{
    /// <summary>
    /// One preset as a file of its own, to be kept, shared and compared. The form is that of <see cref="PresetCatalog"/>'s
    /// file, with one preset in it.
    /// <code>
    /// PresetFile.Write("mine.json", preset);
    /// var settings = PresetFile.Read("mine.json").ApplyTo(new GenerationSettings());
    /// </code>
    /// </summary>
    public static class PresetFile
    {
        private const string InMemory = "preset";

        /// <summary>Reads the preset of a file.</summary>
        /// <param name="path">The file.</param>
        /// <exception cref="PresetException">It cannot be read, is damaged, of a newer schema version, holds not one preset, or has a
        /// value out of range.</exception>
        public static QualityPreset Read(string path) => Single(path, PresetFormat.Read(path));

        /// <summary>Writes a preset to a file, whole or not at all.</summary>
        /// <param name="path">The file; replaced if it exists.</param>
        /// <param name="preset">The preset.</param>
        /// <exception cref="PresetException">A value is out of range, or the file cannot be written.</exception>
        public static void Write(string path, QualityPreset preset) => PresetFormat.Write(path, new[] { preset }, null);

        /// <summary>Reads a preset from the text of a file, as browsers have it.</summary>
        /// <param name="json">The text.</param>
        /// <param name="name">What errors call the file.</param>
        /// <exception cref="PresetException">As for <see cref="Read"/>.</exception>
        public static QualityPreset Parse(string json, string name) => Single(name, PresetFormat.Parse(json, name));

        /// <summary>Gives the text of a file with a preset; <see cref="Parse"/> reads it.</summary>
        /// <param name="preset">The preset.</param>
        /// <exception cref="PresetException">A value is out of range.</exception>
        public static string ToJson(QualityPreset preset) => PresetFormat.ToJson(InMemory, new[] { preset }, null);

        private static QualityPreset Single(string file, PresetEnvelope envelope) => envelope.Presets.Length == 1
            ? envelope.Presets[0]
            : throw new PresetException(file, $"it has {envelope.Presets.Length} presets. Keep one, or use the file as a model's {PresetCatalog.FileName}.");
    }
}
