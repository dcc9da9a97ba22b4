using System.Collections.Immutable;
using Parley.Configuration.Channels;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Config.Channels;

/// <summary>A link, a managed app configuration or a bootstrap file, as it was read.</summary>
/// <param name="Input">The link, or the path of the file, as typed.</param>
/// <param name="Document">What it is.</param>
/// <param name="Settings">What it says.</param>
/// <param name="Findings">What is wrong with it or worth knowing.</param>
sealed record ChannelReport(
    string Input, ChannelDocument Document, ImmutableArray<ChannelSetting> Settings,
    ImmutableArray<Observation> Findings);
