using System.Globalization;

namespace SpeCa.Runtime
{
    /// <summary>A setting has a value that cannot work.</summary>
    public sealed class InvalidSettingException : SpeCaException
    {
        /// <summary>Makes an error about one setting.</summary>
        /// <param name="setting">The setting's name as its property is called.</param>
        /// <param name="value">The value found.</param>
        /// <param name="fix">What would work, as a sentence.</param>
        public InvalidSettingException(string setting, object? value, string fix)
            : base(string.Format(CultureInfo.InvariantCulture, "{0} is {1}. {2}", setting, value ?? "missing", fix))
        {
            Setting = setting;
            Value = value;
        }

        /// <summary>The setting's name.</summary>
        public string Setting { get; }

        /// <summary>The value found.</summary>
        public object? Value { get; }
    }
}
