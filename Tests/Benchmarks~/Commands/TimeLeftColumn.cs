using System;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SpeCa.Benchmarks.Commands
{
    /// <summary>
    /// The time left at the mean pace so far. Candidates differ so much in speed that the pace of the last few says little.
    /// </summary>
    internal sealed class TimeLeftColumn : ProgressColumn
    {
        /// <inheritdoc/>
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            if (task.Value <= 0 || task.ElapsedTime is not { } elapsed)
            {
                return new Text("--:--:-- left");
            }

            var left = elapsed * ((task.MaxValue - task.Value) / task.Value);
            return new Text($"{left:hh\\:mm\\:ss} left");
        }
    }
}
