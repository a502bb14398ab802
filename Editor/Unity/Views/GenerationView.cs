using SpeCa.Editor.Generation;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>Makes the texture, and says how that goes.</summary>
    internal sealed class GenerationView : VisualElement
    {
        private readonly GenerationViewModel _generation;
        private readonly Toggle _live = new Toggle("Live") { name = "live" };
        private readonly ProgressBar _progress = new ProgressBar { name = "progress", lowValue = 0, highValue = 1 };
        private readonly ErrorBox _error = new ErrorBox("generation-error");

        /// <summary>Shows the generation.</summary>
        public GenerationView(GenerationViewModel generation)
        {
            _generation = generation;
            _live.tooltip = "Every change makes the texture anew at once, at the model's own size.";
            var row = new VisualElement();
            row.AddToClassList("speca-row");
            row.Add(new CommandButton("generate", "Generate", generation.GenerateCommand));
            row.Add(new CommandButton("cancel", "Cancel", generation.CancelCommand));
            row.Add(_live);
            Add(row);
            Add(_progress);
            Add(_error);
            _live.RegisterValueChangedCallback(change => generation.IsLive = change.newValue);
            generation.PropertyChanged += (_, _) => ShowValues();
            ShowValues();
        }

        private void ShowValues()
        {
            _live.SetValueWithoutNotify(_generation.IsLive);
            _progress.value = (float)_generation.Progress;
            _progress.title = _generation.StatusText;
            _error.Show(_generation.Error);
        }
    }
}
