using System.Linq;
using System.Threading;
using SpeCa.Runtime.Frames;

namespace SpeCa.Samples.FrameLoop
{
    /// <summary>Takes a picture of the game now and then, on the game's thread, for the dashboard's thread to show.</summary>
    internal sealed class DashboardStates(Game game, double hz)
    {
        private const double StatesPerSecond = 10;
        private const int FramesShown = 240;

        private readonly int _framesPerState = (int)double.Max(1, hz / StatesPerSecond);
        private DashboardState? _latest;
        private int _frames;

        /// <summary>The latest picture; null before the first.</summary>
        public DashboardState? Latest => Volatile.Read(ref _latest);

        /// <summary>Tells that a frame has ended.</summary>
        public void FrameEnded()
        {
            if (_frames++ % _framesPerState == 0)
            {
                Volatile.Write(ref _latest, Take());
            }
        }

        private DashboardState Take()
        {
            var rooms = game.Loader.Rooms;
            var tickets = rooms.SelectMany(room => room.Tickets.OfType<TextureTicket>().Select(ticket => (Room: room, Ticket: ticket))).ToArray();
            var forecasts = tickets.Select(entry => TicketQuality.CountForecasts(entry.Ticket)).ToArray();
            return new DashboardState
            {
                Seconds = game.Log.Frames[^1].Begin / 1000,
                Walker = game.Walker.Cell,
                Here = game.Layout.OwnerOf(game.Walker.Cell)!,
                RoomShares = [.. rooms.Select(room => room.Tickets.Count(IsDone) / (double)room.Tickets.Count)],
                Queue =
                [
                    .. tickets
                        .Where(entry => !entry.Ticket.IsFinished)
                        .OrderByDescending(entry => entry.Ticket.State)
                        .ThenByDescending(entry => entry.Ticket.Priority)
                        .Select(entry => RowOf(entry.Room, entry.Ticket)),
                ],
                Latest = [.. game.Log.Frames.Skip(int.Max(0, game.Log.Frames.Count - FramesShown))],
                Frames = game.Log.Frames.Count,
                TexturesMade = tickets.Count(entry => IsDone(entry.Ticket)),
                Accepted = forecasts.Sum(count => count.Accepted),
                Rejected = forecasts.Sum(count => count.Rejected),
            };
        }

        private static bool IsDone(TextureTicket? ticket) => ticket?.State == TicketState.Completed;

        private static QueueRow RowOf(RoomTextures room, TextureTicket ticket) => new(
            room.Room.Theme.Name,
            ticket.Request.Subject.Name,
            ticket.State,
            ticket.Priority,
            TicketQuality.Given(ticket),
            TicketQuality.Given(ticket) != TicketQuality.Asked(ticket),
            (double)ticket.CompletedSteps / ticket.StepCount);
    }
}
