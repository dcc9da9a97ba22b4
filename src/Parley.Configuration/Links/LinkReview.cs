using System.Collections.Immutable;
using Parley.Configuration.Channels;
using Parley.Configuration.Findings;
using Parley.Configuration.Findings.Links;
using Parley.Configuration.Hosts;
using Parley.Diagnostics;

namespace Parley.Configuration.Links;

/// <summary>What is wrong with a provisioning link or a managed app configuration, and what it can do to whoever opens it.</summary>
public static class LinkReview
{
    /// <summary>Switches of an operating mode that only an administrator of the device may set.</summary>
    static readonly string[] ManagedOnly = ["FIPS_MODE", "CC_MODE", "STARTUP_AUTHENTICATION_REQUIRED", "CachePasswordMobile"];

    /// <summary>Reviews a link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="domain">The domain that users sign in with; <see langword="null"/> where it is not known.</param>
    public static ImmutableArray<Observation> Of(ProvisioningLink link, string? domain)
    {
        ArgumentNullException.ThrowIfNull(link);
        var review = new ChannelReview(ChannelDocument.Link, link.Settings);
        CheckBoth(review, domain);
        foreach (var name in ManagedOnly)
        {
            if (review.Find(name) is { } setting)
                review.Add(LinkFindings.ManagedOnly, setting);
        }

        review.Add(LinkFindings.Unauthenticated, "ciscojabber://provision");
        return review.Finish();
    }

    /// <summary>Reviews the names and values of a managed app configuration.</summary>
    public static ImmutableArray<Observation> OfManaged(ImmutableArray<ChannelSetting> settings, string? domain)
    {
        var review = new ChannelReview(ChannelDocument.Managed, settings);
        CheckBoth(review, domain);
        return review.Finish();
    }

    static void CheckBoth(ChannelReview review, string? domain)
    {
        review.CheckAll();
        if (review.Find("ServicesDomain") is not { } services)
            review.Add(LinkFindings.DomainMissing, "ServicesDomain");
        else if (IsForeign(services.Value, domain))
            AddForeign(review, services, domain);
        if (review.Find("VoiceServicesDomain") is { } voice)
        {
            if (IsForeign(voice.Value, domain))
                AddForeign(review, voice, domain);
            else if (string.Equals(voice.Value, review.Find("ServicesDomain")?.Value, StringComparison.OrdinalIgnoreCase))
                review.Add(ConfigurationFindings.VoiceDomainSame, voice, ("domain", PlainLine.Of(voice.Value)));
        }

        if (review.Find("ServiceDiscoveryExcludedServices") is { } excluded && ChannelReview.ExcludesAll(excluded.Value))
            review.Add(LinkFindings.ExcludesAll, excluded);
        if (review.Find("InvalidCertificateBehavior") is { } behaviour
            && string.Equals(behaviour.Value, "PromptPerSession", StringComparison.OrdinalIgnoreCase))
            review.Add(LinkFindings.AllowsPrompts, behaviour);
    }

    static void AddForeign(ChannelReview review, ChannelSetting setting, string? domain) => review.Add(
        LinkFindings.DomainForeign, setting,
        ("value", PlainLine.Of(setting.Value)), ("domain", domain ?? "none that can be read by everyone alike"));

    /// <summary>Neither the users' domain nor below it; without one, a domain with letters that look like others.</summary>
    static bool IsForeign(string value, string? domain)
    {
        if (ServerAddress.FormOf(value) is HostForm.Unreadable or HostForm.AddressLiteral)
            return false; // told as a wrong value already
        if (!System.Text.Ascii.IsValid(value) || value.Contains("xn--", StringComparison.OrdinalIgnoreCase))
            return !string.Equals(value, domain, StringComparison.OrdinalIgnoreCase);
        var (left, right) = (value.TrimEnd('.'), domain?.TrimEnd('.'));
        return right is not null
            && !string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
            && !left.EndsWith($".{right}", StringComparison.OrdinalIgnoreCase);
    }
}
