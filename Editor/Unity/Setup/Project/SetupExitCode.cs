namespace SpeCa.Setup.Project
{
    /// <summary>How a batch run of the set-up ended; Unity's exit code.</summary>
    public enum SetupExitCode
    {
        /// <summary>The project has its libraries, or they were removed.</summary>
        Done = 0,

        /// <summary>Something that nobody thought of; the log has it.</summary>
        Failed = 1,

        /// <summary>A package could not be got from its source.</summary>
        SourceFailed = 2,

        /// <summary>A package was refused: a hash differs, or its content is not what it should be.</summary>
        PackageRefused = 3,

        /// <summary>The project or the command line stands against it; nothing was changed.</summary>
        Conflict = 4,

        /// <summary>A library is in use; the next start of the editor finishes.</summary>
        RestartNeeded = 5,
    }
}
