using SpeCa.Runtime.Speculation;

namespace SpeCa.Runtime.Suspension
{
    /// <summary>The bytes of a sample's state between two steps.</summary>
    internal static class SuspendedState
    {
        /// <summary>Takes a sample's state out of a denoiser.</summary>
        public static byte[] Save(IDenoiser denoiser, int sample)
        {
            var archive = new StateWriter();
            denoiser.Transfer(archive, sample);
            return archive.ToArray();
        }

        /// <summary>Puts a state into a denoiser of one sample, before its first step; does nothing where it is empty.</summary>
        /// <exception cref="SuspendedStateException">The state is another request's.</exception>
        public static void Restore(IDenoiser denoiser, byte[] state)
        {
            if (state.Length == 0)
            {
                return;
            }

            var archive = new StateReader(state);
            denoiser.Transfer(archive, 0);
            if (!archive.IsAtEnd)
            {
                throw new SuspendedStateException("it is longer than this version's. Start the texture anew.");
            }
        }
    }
}
