namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the compiler make init accessors for .NET Standard 2.1, which lacks this type.</summary>
    internal static class IsExternalInit
    {
    }
}
