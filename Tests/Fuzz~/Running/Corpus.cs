using System;
using System.Collections.Generic;
using SpeCa.Fuzz.Coverage;
using SpeCa.Fuzz.Targets;

namespace SpeCa.Fuzz.Running
{
    /// <summary>The inputs of a parser that each take a way that none before took.</summary>
    internal sealed class Corpus(FuzzTarget target, EdgeMap edges, Random random)
    {
        private readonly List<byte[]> _inputs = [];
        private readonly byte[] _seen = EdgeMap.Nothing();
        private readonly Mutator _mutator = new(random);

        public FuzzTarget Target { get; } = target;

        /// <summary>Inputs kept.</summary>
        public int Count => _inputs.Count;

        /// <summary>Inputs tried.</summary>
        public long Tried { get; private set; }

        /// <summary>Tries a new input, and keeps it where it takes a new way.</summary>
        /// <param name="announce">Takes note of the input before it is tried: it may end the process.</param>
        public FuzzFault? Advance(Action<byte[]> announce)
        {
            var input = Tried < Target.Seeds.Count
                ? Target.Seeds[(int)Tried]
                : _mutator.Change(_inputs[random.Next(_inputs.Count)], _inputs[random.Next(_inputs.Count)]);
            announce(input);
            Tried++;
            edges.Clear();
            var fault = InputCheck.Run(Target, input);
            if (edges.AddTo(_seen) || _inputs.Count == 0)
            {
                _inputs.Add(input);
            }

            return fault;
        }
    }
}
