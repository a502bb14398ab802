using System;
using SpeCa.Runtime.Blocks;
using SpeCa.Runtime.Blocks.Execution;

namespace SpeCa.Runtime.Generation
{
    /// <summary>Whether a request that failed is to begin anew on another provider.</summary>
    internal static class ProviderFallback
    {
        /// <summary>Whether the device is gone that a request ran on, or its model has gone on elsewhere meanwhile.</summary>
        /// <param name="model">The model.</param>
        /// <param name="provider">Where the request ran.</param>
        /// <param name="error">What ended it.</param>
        public static bool IsPossible(IBlockModel model, ProviderChoice provider, Exception error)
        {
            if (!(model is IFallbackBlockModel))
            {
                return false;
            }

            // Sessions that another request's fall-back has closed are no mistake of the caller's.
            return RequestFailure.Of(error, 0, 0) is ModelExecutionException { Failure: ExecutionFailure.DeviceLost }
                || (error is ObjectDisposedException && !ReferenceEquals(model.Provider, provider));
        }

        /// <summary>Moves the model to its next provider, if it has not been moved yet.</summary>
        /// <returns>Whether it runs on another one now.</returns>
        public static bool TryMove(IBlockModel model, ProviderChoice provider) =>
            model is IFallbackBlockModel fallback && fallback.TryFallBack(provider) && !ReferenceEquals(model.Provider, provider);
    }
}
