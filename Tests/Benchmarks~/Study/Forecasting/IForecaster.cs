namespace SpeCa.Benchmarks.Study.Forecasting
{
    /// <summary>A way to forecast features; what it learns on the way belongs to its forecasts.</summary>
    internal interface IForecaster
    {
        /// <summary>Features that a forecast is made from, at most.</summary>
        int Kept { get; }

        /// <summary>Begins a request.</summary>
        IForecast Start();
    }
}
