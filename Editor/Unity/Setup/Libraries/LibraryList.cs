using System;
using System.Collections.Generic;
using System.Linq;

namespace SpeCa.Setup.Libraries
{
    /// <summary>The packages that SpeCa needs in a Unity project: its own and what they need on .NET Standard 2.1.</summary>
    /// <remarks>
    /// Left out is what .NET Standard 2.1 has itself, so that Unity brings it: System.Memory, System.Buffers,
    /// System.Numerics.Vectors and System.Threading.Tasks.Extensions, for which NuGet's own packages hold only a placeholder
    /// there. The versions are those of Directory.Packages.props; a test holds them equal.
    /// </remarks>
    public static class LibraryList
    {
        private const string DirectMLVersion = "1.23.0";
        private const string CpuVersion = "1.31.1";
        private const string ManagedRuntimeEntry = "lib/netstandard2.0/" + LibraryNames.ManagedRuntime;
        private const string WindowsRuntimeEntry = "runtimes/win-x64/native/" + LibraryNames.WindowsRuntime;
        private const string CpuPackage = "6871ccbc97f3d5bdb4095a1dcec33aa78d56f6ed8de5980ef5fa1d9f2e7c679a";

        /// <summary>The packages, ONNX Runtime first.</summary>
        /// <param name="windows">Which ONNX Runtime is used on Windows; its managed part is used everywhere.</param>
        public static IReadOnlyList<LibraryPackage> Create(WindowsLibraries windows) =>
            (windows == WindowsLibraries.DirectML ? WithDirectML() : WithoutDirectML()).Concat(Managed()).ToArray();

        // The managed part must not be newer than any native one, so the oldest native one sets its version.
        private static IEnumerable<LibraryPackage> WithDirectML()
        {
            // No hash of these files could be read where this list was made. Those of the next two packages, and of DirectML.dll,
            // are the ones that several unrelated public projects pin.
            yield return new LibraryPackage(
                "Microsoft.ML.OnnxRuntime.Managed", DirectMLVersion, null, new LibraryFile(ManagedRuntimeEntry, LibraryPlatform.Any));
            yield return new LibraryPackage(
                "Microsoft.ML.OnnxRuntime.DirectML",
                DirectMLVersion,
                "a33ec2382b3c440bab74042a135733bb6e5085f293b908d3997688a58fe307e7",
                new LibraryFile(WindowsRuntimeEntry, LibraryPlatform.Windows64));
            yield return new LibraryPackage(
                "Microsoft.AI.DirectML",
                "1.15.4",
                "4e7cb7ddce8cf837a7a75dc029209b520ca0101470fcdf275c1f49736a3615b9",
                new LibraryFile(
                    "bin/x64-win/" + LibraryNames.DirectML,
                    LibraryPlatform.Windows64,
                    "9c9e6d822561c6c41b90e6994b3e8857cf1d66dbfb1e0c4c799c7c89b4e92da1"));
            yield return new LibraryPackage("Microsoft.ML.OnnxRuntime", CpuVersion, CpuPackage, MacOS(), Linux());
        }

        private static IEnumerable<LibraryPackage> WithoutDirectML()
        {
            yield return new LibraryPackage(
                "Microsoft.ML.OnnxRuntime.Managed",
                CpuVersion,
                "134e3df3108c106ac64749b820129d6c7943bf81ba91149a5278febdfebf4f6f",
                new LibraryFile(
                    ManagedRuntimeEntry,
                    LibraryPlatform.Any,
                    "319d2147473433e882c20e81ea55591dc6ec23bb5b174d8f6c5406a65c7e320b",
                    new Version(1, 31, 1, 0)));
            var windows = new LibraryFile(
                WindowsRuntimeEntry,
                LibraryPlatform.Windows64,
                "cb2fa518b18356617f6f9f460c012501da2819ec7e5c1d80bd8f5de20492db0c");
            yield return new LibraryPackage("Microsoft.ML.OnnxRuntime", CpuVersion, CpuPackage, windows, MacOS(), Linux());
        }

        private static LibraryFile MacOS() => new LibraryFile(
            "runtimes/osx-arm64/native/libonnxruntime.dylib",
            LibraryPlatform.MacOSArm64,
            "2685dc296147c47b0dbd8e0615547b12fc0c445d158d1f374cbd0705d9626fdc");

        private static LibraryFile Linux() => new LibraryFile(
            "runtimes/linux-x64/native/libonnxruntime.so",
            LibraryPlatform.Linux64,
            "a96f132e5eb5ca04e23a7d2fc1078fb95aa591e8d71d0f237702ece3a1e0f4ea");

        private static IEnumerable<LibraryPackage> Managed()
        {
            yield return Managed(
                "CommunityToolkit.Mvvm",
                "8.4.2",
                "netstandard2.1",
                new Version(8, 4, 0, 0),
                "8cb4b5be8e95f9f1ec26cf341d84fbee8244e88102ebc7c88242e960e0e35805",
                "f182ff8c9fd7a097fb50c3b2fb4caba52bf46fff11a8da5b3deac33fe46221a6");
            yield return Managed(
                "Google.Protobuf",
                "3.36.2",
                "netstandard2.0",
                new Version(3, 36, 2, 0),
                "1182590db175f9057707857a1df48b217226d0732716cd353fa4aa4683d38dcb",
                "47f3d4534309a33fec7241e995151935628e54511142515a647d67d74710d67a");
            yield return Managed(
                "Microsoft.Bcl.AsyncInterfaces",
                "10.0.12",
                "netstandard2.1",
                new Version(10, 0, 0, 12),
                "60c3bb90cf31fdea8845de44c6f81564677da4f4d4e304398f83cd2a1b243fae",
                "d2f613622f0486fdae55ae79ba8c14dd5ecde6d696b5e2f3e9a9f5132782df15");
            yield return Managed(
                "Microsoft.Bcl.HashCode",
                "6.0.0",
                "netstandard2.1",
                new Version(6, 0, 0, 0),
                "f3b9b2bab0bf8cc717d5fdf6d7aee3ec54e36d9e85bd41347acae161319cbd6b",
                "f38577130566a387b6e98790d94cfbe9d41e1dcc3dd5211211da5124772eaac7");
            yield return Managed(
                "Microsoft.Bcl.Memory",
                "9.0.14",
                "netstandard2.1",
                new Version(9, 0, 0, 14),
                "ff561593e96bc1fabb869af54f95118b3cd4f6478c10ee585627dabc48bd73c3",
                "b4e28dc3f5564f55296ec462ef29668e4b3e5a66c979b49808af80d9e4821531");
            yield return Managed(
                "Microsoft.Bcl.Numerics",
                "10.0.12",
                "netstandard2.1",
                new Version(10, 0, 0, 12),
                "4fa38d652176b2be4264b51141c62694411138788a2afb69c27e7078e8815b4e",
                "6b963f393bdf808e2cea0a27a2c1cab67b34f000f1d45bc441e4aac470a6e6a1");
            yield return Managed(
                "Microsoft.ML.Tokenizers",
                "2.0.1",
                "netstandard2.0",
                new Version(1, 0, 0, 0),
                "9e738ea79a9b9e0615b1c9134838861353069c04734fc665501e02f5638674b9",
                "dfe5cdc34100dd3ce43ca998280b35491bbc2fd9db1291847e94328709dfe71d");
            yield return Managed(
                "System.ComponentModel.Annotations",
                "5.0.0",
                "netstandard2.1",
                new Version(5, 0, 0, 0),
                "d29493d541e0a5e13ac49ad87f947e53b0302251f7ad50b74a982e8a523f3008",
                "c46069e29ad23fee7f5d2ced736ffea27b0177f82341296d9af6325acf821c69");
            yield return Managed(
                "System.IO.Pipelines",
                "10.0.12",
                "netstandard2.0",
                new Version(10, 0, 0, 0),
                "a0c812b8e4d41c1dd24863acd969967fd758c9ab730f26184a534b161026c47e",
                "5768ba574db87eb2203c8f2a8584e31dde485e2f56d3b0aa0f44bb69d26c7ae7");
            yield return Managed(
                "System.Numerics.Tensors",
                "10.0.12",
                "netstandard2.0",
                new Version(10, 0, 0, 12),
                "7e8917f90fe72467008b9363bb0fb6286e9d174d6d9d15529ff5cac4ec781cd1",
                "0d089e17aec5807c6b9be1648c6b3fbd1496d30d306b83b6cacf434f88915a0c");
            yield return Managed(
                "System.Runtime.CompilerServices.Unsafe",
                "6.1.2",
                "netstandard2.0",
                new Version(6, 0, 0, 0),
                "5f6a7f53af3465f92beb6da873ebe0e496206c313313b98badee4355a6b25937",
                "fd67abc4c4af10affbcd42fd68a2a7bc361b26714afe6965d4d0d139459d8297");
            yield return Managed(
                "System.Text.Encodings.Web",
                "10.0.12",
                "netstandard2.0",
                new Version(10, 0, 0, 0),
                "f2e49800cba426b17aaa1bbe0726843d35081956a48c4aeab9d7a2bf74a9c208",
                "580cd972148aa0585069418e9533bc74bada7514590dba6af8f56c057586a18c");
            yield return Managed(
                "System.Text.Json",
                "10.0.12",
                "netstandard2.0",
                new Version(10, 0, 0, 0),
                "29da5e0ec03835a6af50af533d15d8070530626d2e2ee4f1ef1dd799e94a4207",
                "c6c4dab4dd959da8e3dd439fcd73efba21b318737de3202008342949d59e9d58");
        }

        private static LibraryPackage Managed(
            string id, string version, string framework, Version assemblyVersion, string sha256, string fileSha256) =>
            new LibraryPackage(
                id, version, sha256, new LibraryFile($"lib/{framework}/{id}.dll", LibraryPlatform.Any, fileSha256, assemblyVersion));
    }
}
