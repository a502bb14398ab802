using System.Runtime.CompilerServices;

// Here and not in the project file, which Unity does not read.
[assembly: InternalsVisibleTo("SpeCa.Tests")]
