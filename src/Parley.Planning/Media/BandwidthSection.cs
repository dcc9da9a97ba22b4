using System.Collections.Immutable;
using System.Globalization;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Findings;
using Parley.Planning.Plans;
using Parley.Planning.Tables;
using Parley.Planning.Tables.Media;

namespace Parley.Planning.Media;

/// <summary>Codecs, what calls take, and whether the links carry the busy hour.</summary>
static class BandwidthSection
{
    internal static readonly PlanSectionKind Kind = new("bandwidth", "codecs, what calls take, and whether each link carries its busy hour", Of);

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "Codecs and bandwidth");
        section.Remark("All rates are kbit/s on the line, in one direction; a call takes as much in the other. "
            + "Audio comes first, then video and a shared screen.");
        if (deployment.Sites.IsEmpty)
            section.Remark("Open: sites, with their users, their calls of the busy hour and their links.");
        var loads = deployment.Sites.Select(site => (Site: site, Load: SiteLoad.Of(site))).ToImmutableArray();
        section.Table(
            "sites",
            "Sites",
            ["site", "users", "calls", "one audio call", "one video call", "one shared screen", "busy hour", "link for calls", "verdict"],
            loads.Select(each => Row(each.Site, each.Load)),
            "audio-bitrates", "video-bitrates-desktop", "presentation-bitrates");
        section.Table(
            "split",
            "How the regions' limit divides a call that shares a screen",
            ["site", "limit", "audio", "video", "presentation"],
            from each in loads
            where each.Load.Split is not null
            let split = each.Load.Split!.Value // filtered just before
            select ImmutableArray.Create(
                each.Site.Name, Number(each.Site.CallLimitKbps),
                Number(split.AudioKbps), Number(split.InteractiveKbps), Number(split.PresentationKbps)),
            "bandwidth-allocation");
        section.Table(
            "expectations", "What one call of the busy hour can expect of the link",
            ["site", "client", "upload", "audio", "video"], Expectations(deployment), "bandwidth-expectations-windows",
            "bandwidth-expectations-mac", "bandwidth-expectations-iphone-ipad", "bandwidth-expectations-android");
        section.Table(
            "codecs", "Codecs", ["kind", "codec", "windows", "mac", "mobile", "remark"],
            PlanningTables.Codecs.Rows.Select(Row), "codecs");
        foreach (var (site, load) in loads)
            Judge(section, site, load);
        return section.Build();
    }

    static ImmutableArray<string> Row(Site site, SiteLoad load) =>
    [
        site.Name,
        Number(site.Users),
        site.BusyHourCalls is null
            ? "open"
            : $"{Number(site.BusyHourCalls)}, {Number(site.BusyHourVideoCalls ?? 0)} with video, {Number(site.BusyHourSharing ?? 0)} sharing",
        Number(load.AudioCallKbps),
        Number(load.VideoCallKbps),
        Number(load.PresentationKbps),
        site.BusyHourCalls is null ? "" : Number(load.BusyHourKbps),
        load.AvailableKbps is null ? "no link: the servers stand here" : Number(load.AvailableKbps),
        (site.BusyHourCalls, load.AvailableKbps) switch
        {
            (null, _) => "open: sites.busyHourCalls",
            (_, null) => "the local network carries it",
            (_, { } available) when load.BusyHourKbps > available => $"too small by {Number(load.BusyHourKbps - available)}",
            (_, { } available) => $"carries it, {Number(available - load.BusyHourKbps)} to spare",
        },
    ];

    // What the link gives to each call when all of the busy hour are up.
    static IEnumerable<ImmutableArray<string>> Expectations(Deployment deployment) =>
        from site in deployment.Sites
        where site is { BusyHourCalls: > 0 }
        let link = site.Link
        where link is not null
        // Link and calls were filtered just before.
        let upload = (int)Math.Min(int.MaxValue, (long)link!.UpKbps * link.MediaPercent / 100 / site.BusyHourCalls!.Value)
        from kind in deployment.ClientKinds
        let table = PlanningTables.UploadExpectations.First(each => each.IsFor(PlatformOf(kind)))
        let row = table.At(upload, link!.IsVpn)
        select ImmutableArray.Create(
            site.Name,
            DeploymentWords.Clients.Of(kind),
            Number(upload),
            row?.Audio ?? "less than the tables speak of",
            row is null ? "" : Told(row.AudioPlusInteractive ?? row.Tx));

    static string Told(Picture? picture) => picture is null || picture == Picture.Insufficient
        ? "not enough for video"
        : string.Create(CultureInfo.InvariantCulture, $"{picture.Width} x {picture.Height}, {picture.Fps} frames a second");

    static void Judge(SectionBuilder section, Site site, SiteLoad load)
    {
        if (site.BusyHourCalls is { } calls && (site.BusyHourVideoCalls > calls || site.BusyHourSharing > calls))
        {
            section.Findings.Add(
                PlanningFindings.MoreVideoThanCalls, site.Name, ("calls", calls),
                ("video", site.BusyHourVideoCalls ?? 0), ("sharing", site.BusyHourSharing ?? 0), ("place", site.Place));
        }

        if (site.BusyHourCalls is not null && load.AvailableKbps is { } available && load.BusyHourKbps > available)
        {
            section.Findings.Add(
                PlanningFindings.LinkTooSmall, site.Name, ("needed", load.BusyHourKbps), ("available", available),
                ("percent", site.Link!.MediaPercent),
                ("link", (load.BusyHourKbps * 100 + site.Link.MediaPercent - 1) / site.Link.MediaPercent));
        }
    }

    internal static ClientPlatform PlatformOf(ClientKind kind) => kind switch
    {
        ClientKind.Mac => ClientPlatform.Mac,
        ClientKind.IPhoneAndIPad => ClientPlatform.IPhoneAndIPad,
        ClientKind.Android => ClientPlatform.Android,
        _ => ClientPlatform.Windows,
    };

    static ImmutableArray<string> Row(CodecRow row) =>
    [
        row.Type.ToString().ToLowerInvariant(),
        row.Variant is null ? row.Codec : $"{row.Codec} {row.Variant}",
        YesOrNo(row.Windows),
        YesOrNo(row.Mac),
        YesOrNo(row.Mobile),
        row.MobileNote ?? "",
    ];

    static string YesOrNo(bool? flag) => flag is null ? "see the remark" : flag.Value ? "yes" : "no";

    static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
