namespace SpeCa.Editor.Unity.Views
{
    /// <summary>A part of a view that shows a value.</summary>
    internal interface IShown
    {
        /// <summary>Shows the value as it is now.</summary>
        void ShowValue();
    }
}
