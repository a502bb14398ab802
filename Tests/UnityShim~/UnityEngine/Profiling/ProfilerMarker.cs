using System;

namespace Unity.Profiling
{
    public struct ProfilerMarker
    {
        public ProfilerMarker(string name) => Name = name;

        internal string Name { get; }

        public AutoScope Auto() => default;

        public struct AutoScope : IDisposable
        {
            public void Dispose()
            {
            }
        }
    }
}
