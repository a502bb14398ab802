using System.IO;
using System.Threading;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Draws and writes the pictures of a run.</summary>
    internal static class RunPictures
    {
        /// <summary>Writes them into the output folder.</summary>
        /// <exception cref="System.OperationCanceledException">It was cancelled.</exception>
        public static PicturePaths Write(Game game, RunReport report, FrameLoopOptions options, CancellationToken cancellation)
        {
            var paths = new PicturePaths(Path.Combine(options.OutFolder, "rooms.png"), Path.Combine(options.OutFolder, "times.png"));
            new RoomSheet(game, report, options.PictureWidth).Save(paths.Rooms, cancellation);
            new TimesPlot(game, report).Save(paths.Times);
            return paths;
        }
    }
}
