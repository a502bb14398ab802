using SpeCa.Runtime.Presets;
using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Frames
{
    /// <summary>
    /// Keeps one texture on time: before every step it compares the work that is left with the time that is left, and
    /// moves along the quality ladder, no further than needed, and back as soon as there is time again.
    /// </summary>
    internal sealed class DeadlinePilot
    {
        // Presets were measured on average; one texture may well need more.
        private const double Margin = 1.1;

        // Going back at once would make the choice flutter.
        private const double MarginToGoBack = 1.3;

        private readonly QualityLadder _ladder;
        private readonly int _asked;

        /// <param name="ladder">The qualities.</param>
        /// <param name="asked">The rung that was asked for.</param>
        /// <param name="given">The rung to begin with.</param>
        public DeadlinePilot(QualityLadder ladder, int asked, int given)
        {
            _ladder = ladder;
            _asked = asked;
            Rung = given;
        }

        /// <summary>The rung in use.</summary>
        public int Rung { get; private set; }

        /// <summary>The preset in use.</summary>
        public QualityPreset Preset => _ladder.Rungs[Rung];

        /// <summary>Steps of the full run that times are reckoned by.</summary>
        public int FullSteps => _ladder.FullSteps;

        /// <summary>One that begins where this one was asked to.</summary>
        public DeadlinePilot Anew() => new DeadlinePilot(_ladder, _asked, _asked);

        /// <summary>Whether quality is given up.</summary>
        public bool IsBelowAsked => Rung != _asked;

        /// <summary>Chooses before any work.</summary>
        /// <param name="fullRun">Milliseconds of a full run.</param>
        /// <param name="available">Milliseconds of work until the deadline.</param>
        public void Choose(double fullRun, double available)
        {
            Rung = _asked;
            while (Rung < _ladder.Rungs.Count - 1 && Margin * fullRun * _ladder.ShareOfFullRun(Rung) > available)
            {
                Rung++;
            }
        }

        /// <summary>Chooses again before a step; only among rungs that differ in nothing but the policy.</summary>
        /// <param name="left">The share of the steps that is left.</param>
        /// <param name="fullRun">Milliseconds of a full run.</param>
        /// <param name="available">Milliseconds of work until the deadline.</param>
        /// <returns>Whether the rung has changed.</returns>
        public bool Review(double left, double fullRun, double available)
        {
            var before = Rung;
            var next = Neighbour(1);
            while (next != Rung && Margin * left * fullRun * _ladder.ShareOfFullRun(Rung) > available)
            {
                Rung = next;
                next = Neighbour(1);
            }

            if (Rung == before)
            {
                var back = Neighbour(-1);
                if (back >= _asked && MarginToGoBack * left * fullRun * _ladder.ShareOfFullRun(back) <= available)
                {
                    Rung = back;
                }
            }

            return Rung != before;
        }

        /// <summary>What the choice means for the texture, for its trace.</summary>
        public QualityConcession Describe(int step) =>
            new QualityConcession(step, _ladder.Rungs[_asked].Name, Preset.Name, _ladder.LossDb(_asked, Rung));

        private int Neighbour(int direction)
        {
            for (var rung = Rung + direction; rung >= 0 && rung < _ladder.Rungs.Count; rung += direction)
            {
                if (IsSameRun(_ladder.Rungs[rung], Preset))
                {
                    return rung;
                }
            }

            return Rung;
        }

        private static bool IsSameRun(QualityPreset one, QualityPreset other) =>
            one.Steps == other.Steps && one.Scheduler == other.Scheduler && one.GuidanceScale == other.GuidanceScale
            && one.Order == other.Order && one.HighestTermShare == other.HighestTermShare && one.CorrectsTrajectory == other.CorrectsTrajectory;
    }
}
