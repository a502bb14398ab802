using SpeCa.Editor.Unity.Presets;
using SpeCa.Editor.Unity.Settings;
using SpeCa.Editor.Unity.Views;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Window
{
    /// <summary>What the window is made of: settings on the left, the texture in the middle, its steps on the right.</summary>
    internal sealed class TunerLayout : VisualElement
    {
        /// <summary>Builds it.</summary>
        public TunerLayout(TunerSession session)
        {
            TunerViewModel tuner = session.Tuner;
            AddToClassList("speca-window");
            Texture = new TextureView(tuner.Generation, tuner.Look, session.Thread);
            var presetAssets = new PresetAssets(SpeCaSettings.instance);

            var left = new ScrollView();
            left.AddToClassList("speca-left");
            left.Add(Section("Model", new ModelView(tuner.Model)));
            left.Add(Section("Texture", new RequestView(tuner.Request, tuner.Model)));
            left.Add(Section(
                "Preset", new PresetListView(tuner.Presets, () => presetAssets.Create(tuner.Presets.Editor.Edited))));

            var middle = new VisualElement();
            middle.AddToClassList("speca-middle");
            middle.Add(new GenerationView(tuner.Generation));
            middle.Add(Texture);

            var right = new ScrollView();
            right.AddToClassList("speca-right");
            right.Add(Section("Steps", new TimelineView(tuner.Timeline)));
            right.Add(Section("Against the full result", new ComparisonView(tuner.Comparison)));
            right.Add(Section("Find a preset", new CalibrationView(tuner.Calibration)));
            right.Add(Section("Look", new LookView(tuner.Look)));
            right.Add(Section("Save", new ExportView(tuner.Export, session.Exporter)));

            Add(left);
            Add(middle);
            Add(right);
        }

        /// <summary>The texture in the middle.</summary>
        public TextureView Texture { get; }

        private static Foldout Section(string title, VisualElement content)
        {
            var section = new Foldout { text = title, value = true };
            section.Add(content);
            return section;
        }
    }
}
