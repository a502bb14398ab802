using System.Globalization;
using SpeCa.Editor.Timelines;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>What was computed and what was skipped, and what to make of it.</summary>
    internal sealed class TimelineView : VisualElement
    {
        private readonly TimelineViewModel _timeline;
        private readonly Label _counts = PackageStyle.Hint("timeline-counts");
        private readonly Label _time = PackageStyle.Hint("timeline-time");
        private readonly HelpBox _advice = new HelpBox("", HelpBoxMessageType.Info) { name = "advice" };

        /// <summary>Shows a timeline.</summary>
        public TimelineView(TimelineViewModel timeline)
        {
            _timeline = timeline;
            Add(new TimelineGraph(timeline));
            Add(_counts);
            Add(_time);
            Add(_advice);
            timeline.PropertyChanged += (_, _) => ShowValues();
            ShowValues();
        }

        private void ShowValues()
        {
            bool isEmpty = _timeline.Steps.Count == 0;
            _counts.text = isEmpty
                ? "Blue: in full. Green: forecast accepted. Teal: forecast unverified. Red: forecast rejected."
                : Text("{0} in full, {1} accepted, {2} unverified, {3} rejected.",
                    _timeline.FullCount, _timeline.AcceptedCount, _timeline.UnverifiedCount, _timeline.RejectedCount);
            _time.text = isEmpty
                ? ""
                : Text("{0:0.0} ms, the longest step {1:0.0} ms: about {2} frames of {3:0.##} ms.",
                    _timeline.TotalMilliseconds, _timeline.LongestStepMilliseconds, _timeline.Frames, _timeline.FrameBudgetMilliseconds);
            _advice.text = _timeline.Advice;
            _advice.messageType = _timeline.IsWarning ? HelpBoxMessageType.Warning : HelpBoxMessageType.Info;
            _advice.style.display = _timeline.Advice.Length == 0 ? DisplayStyle.None : DisplayStyle.Flex;
        }

        private static string Text(string format, params object[] values) =>
            string.Format(CultureInfo.InvariantCulture, format, values);
    }
}
