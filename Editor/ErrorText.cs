using System;
using System.IO;
using Microsoft.ML.OnnxRuntime;
using SpeCa.Runtime;

namespace SpeCa.Editor
{
    /// <summary>Tells the errors that a user can do something about, and puts them in words.</summary>
    internal static class ErrorText
    {
        /// <summary>Whether the error belongs in place beside what caused it; others are mistakes of the program.</summary>
        public static bool IsExpected(Exception error) =>
            error is SpeCaException || error is IOException || error is UnauthorizedAccessException
            || error is OnnxRuntimeException || error is ObjectDisposedException;

        /// <summary>What to show: the message, which names the thing, the value and the fix.</summary>
        public static string Of(Exception error) => error switch
        {
            OnnxRuntimeException _ => "The model could not be run: " + error.Message,
            ObjectDisposedException _ => "The model was closed meanwhile. Make the texture again.",
            _ => error.Message,
        };
    }
}
