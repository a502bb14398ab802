using System;
using System.Collections.Generic;
using SpeCa.Editor.Timelines;
using SpeCa.Runtime.Speculation;
using UnityEngine;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>
    /// A bar for every step: as high as the share of blocks that it evaluated, and coloured by what became of it. Where a
    /// forecast was verified, a mark says how its error stood to the threshold, which is the line in the middle.
    /// </summary>
    internal sealed class TimelineGraph : VisualElement
    {
        private const float LowestBar = 0.06f;
        private const float BarShare = 0.8f;
        private const float MarkHeight = 3;

        // The line is in the middle; a mark at an edge is 10 times the threshold, or a tenth of it.
        private const double DecadesEachWay = 1;

        private static readonly Color _lineColor = new Color(0.6f, 0.6f, 0.6f);
        private static readonly Color _markColor = new Color(1f, 1f, 1f);

        private readonly TimelineViewModel _timeline;

        /// <summary>Draws a timeline.</summary>
        public TimelineGraph(TimelineViewModel timeline)
        {
            _timeline = timeline;
            name = "timeline-graph";
            AddToClassList("speca-timeline-graph");
            generateVisualContent = Draw;
            timeline.PropertyChanged += (_, _) => MarkDirtyRepaint();
        }

        /// <summary>The colour of a step.</summary>
        public static Color ColorOf(StepOutcome outcome)
        {
            return outcome switch
            {
                StepOutcome.Accepted => new Color(0.25f, 0.65f, 0.35f),
                StepOutcome.Unverified => new Color(0.45f, 0.75f, 0.75f),
                StepOutcome.Rejected => new Color(0.85f, 0.35f, 0.25f),
                _ => new Color(0.3f, 0.45f, 0.8f),
            };
        }

        private void Draw(MeshGenerationContext context)
        {
            IReadOnlyList<TimelineStep> steps = _timeline.Steps;
            Rect area = contentRect;
            if (steps.Count == 0 || !(area.width > 0) || !(area.height > 0))
            {
                return;
            }

            Painter2D painter = context.painter2D;
            float column = area.width / _timeline.StepCount;
            float mostBlocks = MostBlocks(steps);
            foreach (TimelineStep step in steps)
            {
                float height = area.height * Math.Max(LowestBar, step.Blocks / mostBlocks);
                var bar = new Rect(
                    area.x + (step.Step * column), area.y + area.height - height, column * BarShare, height);
                Fill(painter, bar, ColorOf(step.Outcome));
            }

            Line(painter, area);
            foreach (TimelineStep step in steps)
            {
                Mark(painter, area, column, step);
            }
        }

        private static void Line(Painter2D painter, Rect area)
        {
            painter.strokeColor = _lineColor;
            painter.lineWidth = 1;
            painter.BeginPath();
            painter.MoveTo(new Vector2(area.x, area.y + (area.height / 2)));
            painter.LineTo(new Vector2(area.x + area.width, area.y + (area.height / 2)));
            painter.Stroke();
        }

        private static void Mark(Painter2D painter, Rect area, float column, TimelineStep step)
        {
            if (!(step.Error > 0) || !(step.Threshold > 0))
            {
                return;
            }

            double decades = Math.Clamp(Math.Log10(step.Error / step.Threshold), -DecadesEachWay, DecadesEachWay);
            float y = area.y + (area.height * (float)(0.5 - (decades / DecadesEachWay / 2)));
            float top = Math.Clamp(y - (MarkHeight / 2), area.y, area.y + area.height - MarkHeight);
            Fill(painter, new Rect(area.x + (step.Step * column), top, column * BarShare, MarkHeight), _markColor);
        }

        private static void Fill(Painter2D painter, Rect rect, Color color)
        {
            painter.fillColor = color;
            painter.BeginPath();
            painter.MoveTo(new Vector2(rect.x, rect.y));
            painter.LineTo(new Vector2(rect.x + rect.width, rect.y));
            painter.LineTo(new Vector2(rect.x + rect.width, rect.y + rect.height));
            painter.LineTo(new Vector2(rect.x, rect.y + rect.height));
            painter.ClosePath();
            painter.Fill();
        }

        private static float MostBlocks(IReadOnlyList<TimelineStep> steps)
        {
            int most = 1;
            foreach (TimelineStep step in steps)
            {
                most = Math.Max(most, step.Blocks);
            }

            return most;
        }
    }
}
