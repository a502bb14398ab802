namespace SpeCa.Runtime.Blocks
{
    /// <summary>
    /// A model that can go on on another provider when the device that it runs on is lost. A generator and a queue begin the
    /// requests anew there by themselves.
    /// </summary>
    public interface IFallbackBlockModel : IBlockModel
    {
        /// <summary>
        /// Moves the model to the next of its preferred providers that works; <see cref="IBlockModel.Provider"/> is that one then.
        /// Takes as long as loading. Workspaces made before run nothing any more. For any thread.
        /// </summary>
        /// <param name="lost">
        /// The choice that was lost, as <see cref="IBlockModel.Provider"/> gave it: where the model has moved on meanwhile, nothing is
        /// done.
        /// </param>
        /// <returns>Whether the model runs elsewhere now; false where no other provider is left.</returns>
        bool TryFallBack(ProviderChoice lost);
    }
}
