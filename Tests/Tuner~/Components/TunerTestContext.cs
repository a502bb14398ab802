using Bunit;
using MudBlazor.Services;

namespace SpeCa.Tuner.Tests.Components
{
    /// <summary>Renders components as the page does, without a browser.</summary>
    internal static class TunerTestContext
    {
        public static BunitContext Create()
        {
            var context = new BunitContext();
            context.JSInterop.Mode = JSRuntimeMode.Loose;
            context.Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
            return context;
        }
    }
}
