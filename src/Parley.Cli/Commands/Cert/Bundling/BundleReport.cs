using Parley.Installation.Repair;

namespace Parley.Cli.Commands.Cert.Bundling;

/// <summary>What came of it, with where it was written.</summary>
/// <param name="Arguments">What was asked for.</param>
/// <param name="Bundle">What was made.</param>
/// <param name="Written">The files that were written.</param>
sealed record BundleReport(BundleArguments Arguments, Bundle Bundle, IReadOnlyList<string> Written);
