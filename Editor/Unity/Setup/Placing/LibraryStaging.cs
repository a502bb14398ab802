using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SpeCa.Setup.Libraries;
using SpeCa.Setup.Locking;
using SpeCa.Setup.Packages;
using SpeCa.Setup.Planning;

namespace SpeCa.Setup.Placing
{
    /// <summary>Gets, checks and unpacks all that a plan places, before anything in the project is touched.</summary>
    internal sealed class LibraryStaging
    {
        private const double Megabyte = 1e6;

        private readonly SetupFolders _folders;
        private readonly IPackageSource _source;

        /// <summary>Makes a staging.</summary>
        public LibraryStaging(SetupFolders folders, IPackageSource source)
        {
            _folders = folders;
            _source = source;
        }

        /// <summary>Prepares what a plan places and removes.</summary>
        /// <param name="plan">The plan; one with conflicts is refused.</param>
        /// <param name="locked">What was placed before.</param>
        /// <param name="progress">Told how far it has come; null for none.</param>
        /// <param name="cancellation">Stops it; nothing in the project is changed then.</param>
        /// <exception cref="LibrarySetupException">A package cannot be got, is refused, or cannot be unpacked.</exception>
        public async Task<StagedLibraries> PrepareAsync(
            SetupPlan plan, LibraryLock locked, IProgress<SetupProgress>? progress, CancellationToken cancellation)
        {
            if (plan.Conflicts.Count > 0)
            {
                throw new LibrarySetupException(string.Join("\n", plan.Conflicts));
            }

            string staging = _folders.NewStaging();
            try
            {
                Directory.CreateDirectory(staging);
                var staged = new StagedLibraries(_folders, staging, plan, locked);
                IGrouping<LibraryPackage, PlannedFile>[] packages =
                    plan.Of(PlannedAction.Place).GroupBy(file => file.Package).ToArray();
                for (int index = 0; index < packages.Length; index++)
                {
                    var cache = new PackageCache(_folders.Packages);
                    IProgress<long>? copied = Reporter(progress, packages[index].Key, index, packages.Length);
                    VerifiedPackage package = await cache
                        .GetAsync(packages[index].Key, _source, locked, copied, cancellation)
                        .ConfigureAwait(false);
                    staged.Add(package, packages[index].ToArray());
                }

                return staged;
            }
            catch (Exception error)
            {
                SetupFolders.DeleteQuietly(staging);
                if (error is IOException or UnauthorizedAccessException)
                {
                    throw new LibrarySetupException(
                        $"The packages cannot be unpacked in {staging}: {error.Message} Free some space, or allow writing there.", error);
                }

                throw;
            }
        }

        private static CopyReport? Reporter(IProgress<SetupProgress>? progress, LibraryPackage package, int index, int count)
        {
            if (progress is null)
            {
                return null;
            }

            float fraction = (float)index / count;
            progress.Report(new SetupProgress(fraction, package.ToString()));
            return new CopyReport(progress, package, fraction);
        }

        private sealed class CopyReport : IProgress<long>
        {
            private readonly IProgress<SetupProgress> _progress;
            private readonly LibraryPackage _package;
            private readonly float _fraction;
            private long _megabytes;

            public CopyReport(IProgress<SetupProgress> progress, LibraryPackage package, float fraction)
            {
                _progress = progress;
                _package = package;
                _fraction = fraction;
            }

            public void Report(long value)
            {
                var megabytes = (long)(value / Megabyte);
                if (megabytes > _megabytes)
                {
                    _megabytes = megabytes;
                    _progress.Report(new SetupProgress(_fraction, $"{_package}, {megabytes} MB"));
                }
            }
        }
    }
}
