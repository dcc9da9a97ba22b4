using System.Collections.Immutable;
using Parley.Configuration.Parameters;

namespace Parley.Configuration.Merging;

/// <summary>
/// Tells for every setting which value holds, who gave it, and why. Between profile and file the planning guide decides
/// ("Configuration Priorities"); a group file takes priority over that of all users. What the guides do not say, Parley reads so:
/// at the first launch nothing has been fetched, and the bootstrap file or the link decide; after sign-in the documents of the
/// servers are newer than what the installation left.
/// </summary>
public static class ConfigurationMerge
{
    /// <summary>All settings that any document has, in the order of their names.</summary>
    public static ImmutableArray<MergedSetting> Of(MergeInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var candidates = new MergeCandidates();
        if (input.Profile is not null)
            candidates.AddProfile(input.Profile);
        if (input.Group is not null)
            candidates.AddFile(input.Group, MergeSource.GroupFile);
        if (input.File is not null)
            candidates.AddFile(input.File, MergeSource.ConfigurationFile);
        candidates.AddChannel(input.Bootstrap, MergeSource.Bootstrap, same => same.Installer);
        candidates.AddChannel(input.Link, MergeSource.Link, same => same.Link);
        if (input.IncludesUnset)
            candidates.AddUnset();
        return [.. candidates.ByName.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(pair => Merge(pair.Key, pair.Value, input))];
    }

    static MergedSetting Merge(string name, List<MergeCandidate> candidates, MergeInput input)
    {
        var ordered = candidates.OrderBy(candidate => candidate.Source).ToImmutableArray();
        var readable = ordered.Where(candidate => !candidate.IsBlank && IsRead(candidate.Source, input)).ToList();
        var profile = readable.Find(candidate => candidate.Source == MergeSource.ServiceProfile);
        var file = readable.Find(candidate => candidate.Source is MergeSource.GroupFile or MergeSource.ConfigurationFile);
        var winner = Precedence.Of(profile is not null, file is not null) switch
        {
            MergeSource.ServiceProfile => profile,
            MergeSource.ConfigurationFile => file,
            _ => readable.FirstOrDefault(),
        };
        return new()
        {
            Name = name,
            Value = winner?.Value ?? ParameterTable.Find(ParameterChannel.File, name)?.Default ?? "",
            Source = winner?.Source ?? MergeSource.Default,
            IsSecret = winner?.IsSecret ?? false,
            Reason = ReasonOf(winner, ordered, hasFile: file is not null, input),
            Candidates = ordered,
        };
    }

    /// <summary>The client reads the document on this platform, and has it at this moment.</summary>
    static bool IsRead(MergeSource source, MergeInput input) => source switch
    {
        MergeSource.Bootstrap => Reaches(input.Platform, ClientPlatforms.Windows | ClientPlatforms.VirtualDesktop),
        MergeSource.Link => Reaches(input.Platform, ClientPlatforms.Mac | ClientPlatforms.Mobile),
        _ => !input.IsFirstLaunch,
    };

    static bool Reaches(ClientPlatforms platform, ClientPlatforms readers) =>
        platform == ClientPlatforms.None || (platform & readers) != ClientPlatforms.None;

    static string ReasonOf(MergeCandidate? winner, ImmutableArray<MergeCandidate> all, bool hasFile, MergeInput input) => winner?.Source switch
    {
        MergeSource.ServiceProfile when hasFile => "Profile and file set it: the service profile wins.",
        MergeSource.ServiceProfile => "The service profile sets it, and no file does.",
        MergeSource.GroupFile when all.Any(candidate => candidate is { Source: MergeSource.ConfigurationFile, IsBlank: false }) =>
            "The service profile leaves it open, and the file of the group takes priority over that of all users.",
        MergeSource.GroupFile or MergeSource.ConfigurationFile => "The service profile leaves it open, and the file sets it.",
        MergeSource.Bootstrap when input.IsFirstLaunch => "At the first launch the bootstrap file takes priority over what is discovered.",
        MergeSource.Bootstrap => "No document of a server sets it; the installation did.",
        MergeSource.Link when input.IsFirstLaunch => "Nothing has been fetched yet; the link or the managed configuration decides.",
        MergeSource.Link => "No document of a server sets it; the link or the managed configuration did.",
        _ when all.Any(candidate => !candidate.IsBlank) => input.IsFirstLaunch
            ? "What sets it has not been fetched yet, or is not read on this platform: the default holds."
            : "What sets it is not read on this platform: the default holds.",
        _ => "No document sets it: the default holds.",
    };
}
