using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;
using SpeCa.Tests.Faults;

namespace SpeCa.Soak
{
    /// <summary>What goes wrong in a round, drawn at random.</summary>
    internal sealed class RoundFaults
    {
        public RoundFaults(Random random)
        {
            HasDevice = random.Next(2) == 0;
            HasCpu = random.Next(8) != 0;
            Device = new GpuStandIn { RemovedAtRun = random.Next(3) == 0 ? 0 : 1 + random.Next(400) };
            LeavesEarly = random.Next(6) == 0;
            ClockLeaps = random.Next(4) == 0;
            if (random.Next(4) == 0)
            {
                var every = 50 + random.Next(200);
                var message = random.Next(2) == 0 ? "std::bad_alloc" : "[ErrorCode:Fail] the driver gave no reason";
                Device.BeforeRun = run => _ = run % every == 0 ? throw GpuStandIn.Error(message) : 0;
            }
        }

        /// <summary>The machine.</summary>
        public GpuStandIn Device { get; }

        /// <summary>Whether there is a GPU, which may be lost.</summary>
        public bool HasDevice { get; }

        /// <summary>Whether the processor may take over.</summary>
        public bool HasCpu { get; }

        /// <summary>Whether the model is disposed while it is used.</summary>
        public bool LeavesEarly { get; }

        /// <summary>Whether the clock goes back and ahead.</summary>
        public bool ClockLeaps { get; }

        /// <summary>How the model is loaded.</summary>
        public BlockModelOptions Options => new()
        {
            Providers = (HasDevice, HasCpu) switch
            {
                (true, true) => [ExecutionProvider.DirectML, ExecutionProvider.Cpu],
                (true, false) => [ExecutionProvider.DirectML],
                _ => [ExecutionProvider.Cpu],
            },
            Threads = 1,
        };
    }
}
