using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Runtime.Blocks;

namespace SpeCa.Runtime.Presets.Calibration
{
    /// <summary>Looks for the candidate that suits a target best, on the search's textures.</summary>
    internal sealed class CalibrationSearch
    {
        // Few textures flatter a candidate. Where no finalist holds the requirement on all of them, candidates with more to
        // spare become finalists: by dB, or by a factor of speed.
        private static readonly (double Tail, double Speedup)[] _stricter =
        {
            (0, 1), (1.5, 1.02), (3, 1.05), (5, 1.1), (8, 1.15), (12, 1.2),
        };

        private readonly BlockModelManifest _manifest;
        private readonly SearchTextures _textures;
        private readonly CalibrationWork _work;
        private readonly CalibrationOptions _options;
        private readonly SearchPlan _plan;
        private readonly CancellationToken _cancellation;
        private readonly int _fullBlocks;
        private readonly HashSet<QualityPreset> _known = new HashSet<QualityPreset>();
        private readonly List<Candidate> _candidates = new List<Candidate>();

        public CalibrationSearch(
            BlockModelManifest manifest, SearchTextures textures, CalibrationWork work, CalibrationOptions options, CancellationToken cancellation)
        {
            _manifest = manifest;
            _textures = textures;
            _work = work;
            _options = options;
            _plan = new SearchPlan(textures.Count, options.MaximumCandidates);
            _fullBlocks = options.FullSteps * manifest.BlockCount;
            _cancellation = cancellation;
        }

        /// <summary>All candidates that were measured.</summary>
        public IEnumerable<Candidate> Measured => _candidates.Where(candidate => candidate.Scores.Count > 0);

        private bool IsOutOfTime => _options.TimeLimit is { } limit && _work.Elapsed >= limit && Measured.Any();

        /// <summary>Screens the grid, narrows it down and refines what is left. Choosing comes after that.</summary>
        public async Task RunAsync(CalibrationRequirement requirement)
        {
            _work.Begin(CalibrationStage.FullResults, (long)_textures.Count * _fullBlocks);
            await _textures.ComputeFullAsync(count => _work.Complete((long)count * _fullBlocks), _cancellation).ConfigureAwait(false);

            var grid = CandidateGrid.All(_options.FullSteps);
            Add(requirement.IsSpeed ? CandidateGrid.Around(_options.FullSteps, requirement.Speedup).Concat(grid) : grid, requirement, _options.MaximumCandidates);
            await MeasureAsync(requirement, CalibrationStage.Screening, _candidates.ToArray(), _plan.Few).ConfigureAwait(false);
            await NarrowAsync(requirement).ConfigureAwait(false);
            for (var round = 0; round < SearchPlan.Rounds; round++)
            {
                await RefineAsync(requirement).ConfigureAwait(false);
            }
        }

        /// <summary>The best candidate for a requirement after the finalists made all textures; null where none holds it.</summary>
        public async Task<Candidate?> ChooseAsync(CalibrationRequirement requirement)
        {
            for (var round = 0; round < _stricter.Length; round++)
            {
                var raised = requirement.RaisedBy(_stricter[round].Tail, _stricter[round].Speedup);
                await NarrowAsync(raised).ConfigureAwait(false);
                if (round > 0)
                {
                    // What lies between the finalists that failed and the next ones may well hold.
                    await RefineAsync(raised).ConfigureAwait(false);
                }

                var finalists = CandidateChoice.Rank(raised, _candidates, FewestOf(_plan.Half), _fullBlocks).Take(_plan.Finalists).ToArray();
                await MeasureAsync(requirement, CalibrationStage.Confirming, finalists, _plan.Textures).ConfigureAwait(false);
                var choice = CandidateChoice.Choose(requirement, _candidates, _fullBlocks, _options.Confidence);
                if (choice != null)
                {
                    return requirement.IsSpeed ? choice : await CloseGapAsync(requirement, choice).ConfigureAwait(false);
                }
            }

            return null;
        }

        // Between the choice and the finalists that failed there may be faster candidates that hold as well: those that have the
        // most to spare are confirmed too.
        private async Task<Candidate> CloseGapAsync(CalibrationRequirement requirement, Candidate choice)
        {
            var few = FewestOf(_plan.Few);
            var speedup = TextureScore.Speedup(choice.First(few), _fullBlocks);
            var faster = _candidates
                .Where(candidate => !candidate.IsBroken && candidate.Scores.Count >= few && candidate.Scores.Count < choice.Scores.Count
                    && TextureScore.Speedup(candidate.First(few), _fullBlocks) > speedup
                    && requirement.IsHeldBy(candidate.First(few), _fullBlocks))
                .OrderByDescending(candidate => requirement.Target.QualityOf(candidate.First(few)))
                .ThenBy(candidate => candidate.Place)
                .Take(_plan.Finalists)
                .ToArray();
            await MeasureAsync(requirement, CalibrationStage.Confirming, faster, choice.Scores.Count).ConfigureAwait(false);
            return CandidateChoice.Choose(requirement, _candidates, _fullBlocks, _options.Confidence) ?? choice;
        }

        /// <summary>The candidate that comes nearest to a requirement which none holds; null where all are broken.</summary>
        public Candidate? Nearest(CalibrationRequirement requirement) =>
            CandidateChoice.Rank(requirement, _candidates, FewestOf(_plan.Textures), _fullBlocks).FirstOrDefault();

        private Task NarrowAsync(CalibrationRequirement requirement) => MeasureAsync(
            requirement,
            CalibrationStage.Narrowing,
            CandidateChoice.Rank(requirement, _candidates, FewestOf(_plan.Few), _fullBlocks).Take(_plan.Survivors).ToArray(),
            _plan.Half);

        private async Task RefineAsync(CalibrationRequirement requirement)
        {
            await MeasureAsync(requirement, CalibrationStage.Refining, AddNeighbours(requirement), _plan.Few).ConfigureAwait(false);
            await NarrowAsync(requirement).ConfigureAwait(false);
        }

        private Candidate[] AddNeighbours(CalibrationRequirement requirement)
        {
            var lists = CandidateChoice.Rank(requirement, _candidates, FewestOf(_plan.Half), _fullBlocks)
                .Take(SearchPlan.Parents)
                .Select(parent => CandidateNeighbours.Of(parent.Preset, HasToSpare(parent, requirement), _options.FullSteps).ToArray())
                .ToArray();
            var before = _candidates.Count;
            var longest = lists.Select(list => list.Length).DefaultIfEmpty().Max();
            Add(
                Enumerable.Range(0, longest).SelectMany(place => lists.Where(list => place < list.Length).Select(list => list[place])),
                requirement,
                _plan.Neighbours);
            return _candidates.Skip(before).ToArray();
        }

        // What there is to spare is given for speed; where speed is asked for, what lacks is taken from quality.
        private bool HasToSpare(Candidate candidate, CalibrationRequirement requirement) => requirement.IsSpeed
            ? TextureScore.Speedup(candidate.Scores, _fullBlocks) < requirement.Speedup
            : requirement.IsHeldBy(candidate.Scores, _fullBlocks);

        private void Add(IEnumerable<QualityPreset> presets, CalibrationRequirement requirement, int most)
        {
            var end = _candidates.Count + most;
            foreach (var preset in presets)
            {
                var named = preset with
                {
                    Name = _options.Name,
                    Description = _options.Description.Length > 0 ? _options.Description : $"Calibrated: {requirement.Target.Description}.",
                    GuidanceScale = _options.GuidanceScale,
                    Scheduler = _options.Scheduler,
                };
                var blocks = SpeedBounds.Of(named, _manifest).FewestBlocks;
                var isTooSlow = blocks >= _fullBlocks || blocks * requirement.Speedup > _fullBlocks;
                if (_candidates.Count < end && !isTooSlow && _known.Add(named))
                {
                    _candidates.Add(new Candidate(named, _candidates.Count, blocks));
                }
            }
        }

        private async Task MeasureAsync(CalibrationRequirement requirement, CalibrationStage stage, Candidate[] candidates, int textures)
        {
            var planned = candidates.Sum(candidate => candidate.IsBroken ? 0 : (long)Math.Max(0, textures - candidate.Scores.Count) * candidate.PlannedBlocks);
            if (planned == 0)
            {
                return;
            }

            _work.CandidatesLeft = candidates.Length;
            _work.Begin(stage, planned);
            foreach (var candidate in candidates)
            {
                if (IsOutOfTime)
                {
                    break;
                }

                await _textures.MeasureAsync(
                    candidate, textures, stage, count => _work.Complete((long)count * candidate.PlannedBlocks), _cancellation).ConfigureAwait(false);
                _work.Best = CandidateChoice.Rank(requirement, _candidates, FewestOf(_plan.Few), _fullBlocks).FirstOrDefault()?.ToPoint(_fullBlocks);
            }
        }

        // Without time for more, candidates are compared on what was made.
        private int FewestOf(int textures) => Math.Min(textures, Measured.Select(candidate => candidate.Scores.Count).DefaultIfEmpty().Max());
    }
}
