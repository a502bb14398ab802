using System;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime;
using SpeCa.Runtime.Frames;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Tests.Frames
{
    /// <summary>
    /// Textures that must be done at some time. A full step of the model takes 2 x 1 ms for its chunks and 0.5 ms for its
    /// other parts, so a full run of 50 steps takes 125 ms; at 2 ms of 16 that is a second.
    /// </summary>
    public class DeadlineTests
    {
        private static readonly QualityPreset[] _presets =
        [
            new() { Name = "exact", Steps = 50 },
            Preset("high", 2, 40),
            Preset("balanced", 3, 35),
            Preset("fast", 6, 25),
        ];

        private static readonly TextureQueueOptions _options = new() { Ladder = new QualityLadder(_presets) };

        [Test]
        public void Deadline_with_time_to_spare_gives_up_nothing()
        {
            using var loop = Warm();

            var ticket = Ask(loop, "exact", seconds: 2);
            loop.Finish(2, ticket);

            Assert.That(ticket.Trace!.Concessions, Is.Empty);
            Assert.That(ticket.Trace.Count(0, StepOutcome.Full), Is.EqualTo(50));
        }

        [Test]
        public void Deadline_too_near_for_the_preset_takes_the_next_one_that_meets_it_and_says_what_that_costs()
        {
            using var loop = Warm();

            var ticket = Ask(loop, "high", seconds: 0.4);
            loop.Finish(2, ticket);

            var concession = ticket.Trace!.Concessions[0];
            Assert.That(concession.Step, Is.Zero);
            Assert.That(concession.Asked, Is.EqualTo("high"));
            Assert.That(concession.Given, Is.EqualTo("balanced"));
            Assert.That(concession.PsnrLossDb, Is.EqualTo(5));
        }

        [Test]
        public void Deadline_that_none_meets_takes_the_fastest()
        {
            using var loop = Warm();

            var ticket = Ask(loop, "exact", seconds: 0.05);
            loop.Finish(2, ticket);

            Assert.That(ticket.Trace!.Concessions[0].Given, Is.EqualTo("fast"));
            Assert.That(ticket.Trace.Concessions[0].PsnrLossDb, Is.NaN, "The exact one has no error to compare with.");
            Assert.That(ticket.State, Is.EqualTo(TicketState.Completed));
        }

        [Test]
        public void Texture_that_falls_behind_gives_up_quality_on_the_way()
        {
            using var loop = Warm();
            var ticket = Ask(loop, "exact", seconds: 1.6);
            while (ticket.CompletedSteps < 10)
            {
                loop.Frame(2);
            }

            loop.Clock.Advance(1000);
            loop.Finish(2, ticket);

            var concession = ticket.Trace!.Concessions[0];
            Assert.That(concession.Step, Is.InRange(10, 11));
            Assert.That(concession.Given, Is.EqualTo("fast").Or.EqualTo("balanced"));
            Assert.That(ticket.Trace.Count(0, StepOutcome.Accepted), Is.Positive);
        }

        [Test]
        public void Texture_that_gets_ahead_goes_back_to_the_quality_asked_for()
        {
            using var loop = Warm();
            var ticket = Ask(loop, "high", seconds: 0.4);

            loop.Finish(12, ticket);

            Assert.That(ticket.Trace!.Concessions[0].Given, Is.EqualTo("balanced"));
            Assert.That(ticket.Trace.Concessions[^1].Given, Is.EqualTo("high"));
            Assert.That(ticket.Trace.Concessions[^1].PsnrLossDb, Is.Zero);
        }

        [Test]
        public void Deadline_without_a_ladder_changes_no_quality()
        {
            using var loop = Warm(new TextureQueueOptions());

            var ticket = Ask(loop, "exact", seconds: 0.05);
            loop.Finish(2, ticket);

            Assert.That(ticket.Trace!.Count(0, StepOutcome.Full), Is.EqualTo(50));
        }

        [Test]
        public void A_measured_preset_of_ones_own_has_its_place_among_the_others()
        {
            using var loop = Warm();
            var mine = Preset("mine", 4, 30);

            var inTime = Ask(loop, mine, seconds: 2);
            var late = Ask(loop, mine, seconds: 0.05);
            loop.Finish(2, inTime, late);

            Assert.That(inTime.Trace!.Concessions, Is.Empty);
            Assert.That(late.Trace!.Concessions[0], Is.EqualTo(new QualityConcession(0, "mine", "fast", 5)));
        }

        [Test]
        public void An_edited_preset_is_not_taken_for_the_one_whose_name_it_kept()
        {
            using var loop = Warm();
            var edited = _presets[3] with { MaximumSpeculativeSteps = 1 };

            var withDeadline = Ask(loop, edited, seconds: 20);
            var without = loop.Queue.Enqueue(FrameLoop.Request(2, "easy") with { Preset = edited });
            loop.Finish(2, withDeadline, without);

            Assert.That(withDeadline.Trace!.Concessions, Is.Empty);
            Assert.That(withDeadline.Trace.Count(0, StepOutcome.Full), Is.EqualTo(without.Trace!.Count(0, StepOutcome.Full)).And.GreaterThan(20));
        }

        [Test]
        public void A_preset_that_was_not_measured_is_kept_whatever_the_deadline()
        {
            using var loop = Warm();
            var unmeasured = (_presets[1] with { MaximumSpeculativeSteps = 1 }).WithoutMeasurement();

            var ticket = Ask(loop, unmeasured, seconds: 0.05);
            loop.Finish(2, ticket);

            Assert.That(ticket.Trace!.Concessions, Is.Empty);
            Assert.That(ticket.State, Is.EqualTo(TicketState.Completed));
        }

        [Test]
        public void Ladder_needs_the_full_run_that_speedups_refer_to()
        {
            Assert.That(() => new QualityLadder(_presets.Skip(1)), Throws.TypeOf<InvalidSettingException>());
        }

        [Test]
        public void Ladder_goes_from_the_most_faithful_preset_to_the_fastest_and_leaves_out_what_was_not_measured()
        {
            var ladder = new QualityLadder([_presets[3], new QualityPreset { Name = "mine", Tau0 = 0.1f }, _presets[0], _presets[2]]);

            Assert.That(ladder.Rungs.Select(rung => rung.Name), Is.EqualTo(new[] { "exact", "balanced", "fast" }));
        }

        private static FrameLoop Warm(TextureQueueOptions? options = null)
        {
            var loop = new FrameLoop((part, rows) => part == "chunk" ? 1 : 0.125, options ?? _options);
            loop.Finish(2, loop.Queue.Enqueue(FrameLoop.Request()));
            return loop;
        }

        private static TextureTicket Ask(FrameLoop loop, string preset, double seconds) =>
            Ask(loop, _presets.Single(candidate => candidate.Name == preset), seconds);

        private static TextureTicket Ask(FrameLoop loop, QualityPreset preset, double seconds) => loop.Queue.Enqueue(FrameLoop.Request(2, "easy") with
        {
            Preset = preset,
            Deadline = TimeSpan.FromSeconds(seconds),
        });

        private static QualityPreset Preset(string name, double speedup, double psnr) => new()
        {
            Name = name,
            Steps = 50,
            Tau0 = 0.05f,
            MaximumSpeculativeSteps = (int)speedup,
            Measured = new PresetMeasurement { BlockSpeedup = speedup, WallSpeedup = speedup, PsnrP5Db = psnr },
        };
    }
}
