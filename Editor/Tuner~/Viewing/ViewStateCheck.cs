using System;

namespace SpeCa.Tuner.Viewing
{
    /// <summary>Keeps what a browser remembers of a view within what there is.</summary>
    internal static class ViewStateCheck
    {
        /// <summary>The view, with its defaults in place of what is out of range.</summary>
        public static ViewState Mend(ViewState? view)
        {
            var usual = new ViewState();
            return view is null ? usual : view with
            {
                Stage = Enum.IsDefined(view.Stage) ? view.Stage : usual.Stage,
                Map = Enum.IsDefined(view.Map) ? view.Map : usual.Map,
                Compare = Enum.IsDefined(view.Compare) ? view.Compare : usual.Compare,
                Tiles = view.Tiles is >= 1 and <= 4 ? view.Tiles : usual.Tiles,
                RoomBudget = view.RoomBudget is >= 1 and <= 16 ? view.RoomBudget : usual.RoomBudget,
            };
        }
    }
}
