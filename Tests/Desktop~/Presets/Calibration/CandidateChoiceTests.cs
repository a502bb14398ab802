using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Tests.Presets.Calibration
{
    public class CandidateChoiceTests
    {
        private const int FullBlocks = 1000;
        private const double Confidence = 0.8;

        private static readonly CalibrationRequirement _psnr32 = CalibrationRequirement.Of(CalibrationTarget.MinimumPsnr(32));

        private static Candidate Of(string name, int blocks, params double[] psnr)
        {
            var candidate = new Candidate(new QualityPreset { Name = name }, place: 0, plannedBlocks: blocks);
            foreach (var ratio in psnr)
            {
                candidate.Add(new TextureScore(ratio, 0, blocks), CalibrationStage.Confirming);
            }

            return candidate;
        }

        private static double[] Same(double value, int count = 20) => Enumerable.Repeat(value, count).ToArray();

        private static string? Choose(CalibrationRequirement requirement, params Candidate[] candidates) =>
            CandidateChoice.Choose(requirement, candidates, FullBlocks, Confidence)?.Preset.Name;

        private static IEnumerable<string> Rank(CalibrationRequirement requirement, int textures, params Candidate[] candidates) =>
            CandidateChoice.Rank(requirement, candidates, textures, FullBlocks).Select(candidate => candidate.Preset.Name);

        [Test]
        public void The_fastest_that_holds_the_quality_is_chosen()
        {
            var choice = Choose(_psnr32, Of("slow", 500, Same(50)), Of("right", 250, Same(33)), Of("fast", 100, Same(31)));

            Assert.That(choice, Is.EqualTo("right"));
        }

        [Test]
        public void Where_speed_is_asked_for_the_best_that_is_fast_enough_is_chosen()
        {
            var requirement = CalibrationRequirement.Of(CalibrationTarget.MinimumSpeedup(4));

            var choice = Choose(requirement, Of("slow", 251, Same(50)), Of("right", 250, Same(33)), Of("worse", 100, Same(31)));

            Assert.That(choice, Is.EqualTo("right"));
        }

        [Test]
        public void Nothing_is_chosen_where_nothing_holds()
        {
            Assert.That(Choose(_psnr32, Of("one", 500, Same(31.9)), Of("other", 100, Same(20))), Is.Null);
        }

        [Test]
        public void A_candidate_that_holds_by_luck_alone_is_passed_over()
        {
            // One of 20 textures falls short. The 5th percentile of these is 39.4 dB, but a resample draws that texture twice or
            // more in 1 of 4, and then it is below 32 dB: sure by 3 in 4, which is less than 4 in 5.
            var lucky = Of("lucky", 100, [.. Same(40, 19), 25]);
            var safe = Of("safe", 200, Same(40));

            Assert.That(_psnr32.IsHeldBy(lucky.Scores, FullBlocks), Is.True);
            Assert.That(Choose(_psnr32, lucky, safe), Is.EqualTo("safe"));
        }

        [Test]
        public void A_candidate_that_saves_nothing_is_none()
        {
            Assert.That(Choose(_psnr32, Of("rejected throughout", 1040, Same(100))), Is.Null);
        }

        [Test]
        public void Candidates_with_fewer_textures_do_not_count()
        {
            Assert.That(Choose(_psnr32, Of("half", 100, Same(40, 10)), Of("whole", 200, Same(40))), Is.EqualTo("whole"));
        }

        [Test]
        public void Broken_candidates_do_not_count()
        {
            var broken = Of("broken", 100, Same(40));
            broken.IsBroken = true;

            Assert.That(Choose(_psnr32, broken, Of("sound", 200, Same(40))), Is.EqualTo("sound"));
            Assert.That(Rank(_psnr32, 20, broken, Of("sound", 200, Same(40))), Is.EqualTo(new[] { "sound" }));
        }

        [Test]
        public void A_shortfall_costs_twice_what_it_bought()
        {
            // 10 dB for a doubling of speed. Of two that fall short the nearer one, and before both the one that holds: its speed
            // of 2 beats 4 less the price of 6 dB, which is 1.2 doublings.
            Candidate[] candidates = [Of("holds", 500, Same(36)), Of("near", 250, Same(26)), Of("far", 125, Same(16))];

            Assert.That(Rank(_psnr32, 20, candidates), Is.EqualTo(new[] { "holds", "near", "far" }));
        }

        [Test]
        public void A_small_shortfall_is_no_reason_to_drop_a_fast_candidate()
        {
            Candidate[] candidates = [Of("holds", 500, Same(41)), Of("nearly", 250, Same(31)), Of("far", 125, Same(21))];

            Assert.That(Rank(_psnr32, 20, candidates), Is.EqualTo(new[] { "nearly", "holds", "far" }));
        }

        [Test]
        public void Where_speed_is_asked_for_the_slow_pay()
        {
            var requirement = CalibrationRequirement.Of(CalibrationTarget.MinimumSpeedup(4));
            Candidate[] candidates = [Of("slow", 500, Same(40)), Of("right", 250, Same(30)), Of("fast", 125, Same(19))];

            Assert.That(Rank(requirement, 20, candidates), Is.EqualTo(new[] { "right", "slow", "fast" }));
        }

        [Test]
        public void Candidates_are_compared_on_the_same_first_textures()
        {
            // On its first four textures it is worse, whatever the later ones are like.
            var later = Of("later", 250, [.. Same(25, 4), .. Same(90, 16)]);
            var early = Of("early", 250, Same(30, 4));

            Assert.That(Rank(_psnr32, 4, later, early), Is.EqualTo(new[] { "early", "later" }));
            Assert.That(Rank(_psnr32, 20, later, early), Is.EqualTo(new[] { "later" }));
        }
    }
}
