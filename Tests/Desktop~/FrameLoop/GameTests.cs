using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Generation;
using SpeCa.Samples.FrameLoop;

namespace SpeCa.Tests.FrameLoopSample
{
    public class GameTests
    {
        private static readonly FrameLoopOptions _options = new() { Seed = 3, Rooms = 5, Speed = 2, BudgetMilliseconds = 2 };

        [Test]
        public void Rooms_are_complete_when_they_are_entered_where_there_is_time()
        {
            using var played = new PlayedGame(_options, chunkMilliseconds: 0.4).Play();

            var rooms = played.Game.Loader.Rooms;
            Assert.That(rooms.Select(room => room.IsComplete), Has.All.True);
            Assert.That(rooms.Skip(1).Select(room => room.WasCompleteWhenEntered), Has.All.True);
            Assert.That(rooms.Select(room => room.EnteredAt), Has.All.Not.Null);
            Assert.That(rooms.Sum(room => room.Cancellations), Is.Zero);
        }

        [Test]
        public void No_frame_takes_more_than_its_budget([Values(1, 2, 5)] double budget)
        {
            using var played = new PlayedGame(_options with { BudgetMilliseconds = budget }, chunkMilliseconds: 0.4).Play();

            var frames = played.Game.Log.Frames;
            Assert.That(frames.Max(frame => frame.Textures), Is.LessThanOrEqualTo(budget + 1e-6));
            Assert.That(frames.Max(frame => frame.Overshoot), Is.EqualTo(0).Within(1e-6));
            Assert.That(frames.Sum(frame => frame.Used), Is.GreaterThan(10 * budget), "Or nothing was measured.");
        }

        [Test]
        public void Frames_come_at_the_rate_that_was_asked_for([Values(30, 120)] double hz)
        {
            using var played = new PlayedGame(_options with { Hz = hz }, chunkMilliseconds: 0.1).Play();

            var frames = played.Game.Log.Frames;
            var intervals = frames.Zip(frames.Skip(1), (first, second) => second.Begin - first.Begin);
            Assert.That(intervals, Has.All.EqualTo(1000 / hz).Within(1e-6));
        }

        [Test]
        public void Rooms_left_behind_unfinished_are_cancelled_and_made_after_the_walk()
        {
            using var played = new PlayedGame(_options with { Rooms = 8, Speed = 1 }, chunkMilliseconds: 1.9, steps: 400).Play();
            var cancelled = played.Game.Loader.Rooms.Where(room => room.Cancellations > 0).ToArray();
            var wereIncomplete = played.Game.Loader.Rooms.Count(room => !room.IsComplete);

            var made = played.Game.MakeRest(CancellationToken.None);

            Assert.That(cancelled, Is.Not.Empty);
            Assert.That(cancelled.Select(room => room.Room), Is.SubsetOf(
                played.Game.Log.Events.Where(moment => moment.Kind == GameEventKind.RoomCancelled).Select(moment => moment.Room)));
            Assert.That(wereIncomplete, Is.GreaterThan(0));
            Assert.That(made, Is.GreaterThanOrEqualTo(wereIncomplete));
            Assert.That(played.Game.Loader.IsComplete);
            Assert.That(played.Game.Queue.Count, Is.Zero);
        }

        [Test]
        public void Far_rooms_are_not_asked_for_at_the_start()
        {
            using var played = new PlayedGame(_options with { Rooms = 12 }, chunkMilliseconds: 0.4).Play();

            var requests = played.Game.Log.Events.Where(moment => moment.Kind == GameEventKind.RoomRequested).ToArray();
            Assert.That(requests.Count(moment => moment.Milliseconds == 0), Is.InRange(1, 11));
            Assert.That(requests.Select(moment => moment.Room).Distinct(), Has.Exactly(12).Items);
        }

        [Test]
        public void Room_that_the_walker_stands_in_is_urgent()
        {
            using var played = new PlayedGame(_options, chunkMilliseconds: 4);
            var seen = 0;

            played.Play(() =>
            {
                var here = played.Game.Layout.OwnerOf(played.Game.Walker.Cell)!;
                foreach (var ticket in played.Game.Loader.Rooms[here.Index].Tickets.OfType<TextureTicket>().Where(ticket => !ticket.IsFinished))
                {
                    Assert.That(ticket.Priority, Is.EqualTo(RequestPriority.Urgent));
                    seen++;
                }
            });

            Assert.That(seen, Is.GreaterThan(0));
        }

        [Test]
        public void Same_seed_gives_the_same_walk_and_textures_on_the_worker_too()
        {
            using var first = new PlayedGame(_options, chunkMilliseconds: 0.4).Play();
            using var second = new PlayedGame(_options with { Execution = FrameExecution.Worker }, chunkMilliseconds: 0.4).Play();
            second.Game.MakeRest(CancellationToken.None);

            Assert.That(second.Game.Route, Is.EqualTo(first.Game.Route));
            foreach (var (one, other) in first.Game.Loader.Rooms.Zip(second.Game.Loader.Rooms))
            {
                Assert.That(
                    other.Tickets.Select(ticket => ticket!.Texture!.Sample.ToArray()),
                    Is.EqualTo(one.Tickets.Select(ticket => ticket!.Texture!.Sample.ToArray())));
            }
        }

        [Test]
        public void First_room_can_be_loaded_before_the_walk_and_counts_for_nothing_then()
        {
            using var played = new PlayedGame(_options, chunkMilliseconds: 0.4);

            var first = played.Game.LoadFirstRoom(CancellationToken.None);
            played.Play();

            Assert.That((first.IsLoadedBefore, first.WasCompleteWhenEntered), Is.EqualTo((true, true)));
            Assert.That((first.RequestedAt, first.CompletedAt), Is.EqualTo(((double?)null, (double?)null)));
            Assert.That(played.Game.Log.Events.Count(moment => moment.Kind == GameEventKind.TextureCompleted), Is.EqualTo(12));
            Assert.That(RunReport.Of(played.Game, played.Options, played.Model, "exact", 0).TexturesLoadedBefore, Is.EqualTo(3));
        }

        [Test]
        public void Model_failure_ends_the_game()
        {
            using var played = new PlayedGame(_options, chunkMilliseconds: 0.4);
            played.Model.BeforeChunk = () => throw new InvalidOperationException("device removed");

            Assert.That(() => played.Play(), Throws.TypeOf<GenerationFailedException>().With.InnerException.Message.EqualTo("device removed"));
        }

        [Test]
        public void Cancelled_game_ends_with_its_frame()
        {
            using var played = new PlayedGame(_options, chunkMilliseconds: 0.4);
            using var cancellation = new CancellationTokenSource();

            Assert.That(() => played.Game.Play(cancellation.Cancel, cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(played.Game.Log.Frames, Has.Exactly(1).Items);
        }

        [Test]
        public void Report_sums_up_what_was_played()
        {
            using var played = new PlayedGame(_options, chunkMilliseconds: 0.4).Play();
            var rest = played.Game.MakeRest(CancellationToken.None);

            var report = RunReport.Of(played.Game, played.Options, played.Model, "exact", rest);

            Assert.That(report.Frames, Is.EqualTo(played.Game.Log.Frames.Count));
            Assert.That((report.TexturesMade, report.TexturesMadeAfterwards, report.TexturesConceded), Is.EqualTo((15, 0, 0)));
            Assert.That(report.CompleteWhenEntered, Is.EqualTo(1));
            Assert.That(report.BlocksSaved, Is.EqualTo(0).Within(1e-9), "Every step is computed in full.");
            Assert.That(report.BudgetUse, Is.InRange(0.3, 1));
            Assert.That(report.Rooms.Select(room => room.SecondsToComplete), Has.All.GreaterThan(0));
            Assert.That(report.SecondsToCompleteMax, Is.EqualTo(report.Rooms.Max(room => room.SecondsToComplete)));
        }

        [Test]
        public void Dashboard_shows_the_walker_and_the_queue()
        {
            using var played = new PlayedGame(_options, chunkMilliseconds: 4);
            var states = new DashboardStates(played.Game, played.Options.Hz);

            played.Play(states.FrameEnded);

            var state = states.Latest!;
            Assert.That(played.Game.Layout.OwnerOf(state.Walker), Is.SameAs(state.Here));
            Assert.That(state.TexturesMade, Is.EqualTo(state.RoomShares.Sum() * 3).Within(1e-6));
            Assert.That(state.Queue.Select(row => row.State), Is.Ordered.Descending);
            Assert.That(state.Latest, Has.Count.EqualTo(240));
        }
    }
}
